/** Invented stories of three kinds, with what a summary of each must have and must not have. */
export const SUMMARISED: readonly (readonly [
  kind: string,
  text: string,
  told: readonly string[],
  left: readonly string[],
])[] = [
  [
    'a report',
    `Council shuts Carrick bridge after engineer finds cracks

By Hannah Osei
The Harlow Courier

HARLOW, 14 March 2024 — The city council voted 7-2 late Wednesday to close the Carrick Bridge to all traffic from Monday, after an engineer found cracks in three of its girders.

Mayor Dolores Whitcombe, who had opposed a closure as recently as January, said she had changed her mind when she read the report. “I would not drive my own children over it,” she said. “I would not do it today.”

The closure will last at least 18 months and cost $43 million, according to the city’s public works department. About 21,000 vehicles cross the bridge every day. Pedestrians and cyclists may still use the footway on its northern side.

Councilman Ray Ostrander, one of the two who voted against, called the decision hasty. “Every one of them said the bridge was safe for light vehicles,” he said of earlier inspections. He later apologised to Tomas Varga, the engineer who wrote the report, for calling him “a tourist with a torch.”

Varga, who has inspected bridges for 26 years, said the cracks were not a matter of opinion. “Steel does not vote,” he told reporters. “You can be popular or you can be standing under it when it goes.”

Shopkeepers on the eastern bank fear for their trade. Mina Okafor, who runs a bakery beside the bridge, said sales would fall by half. “Who is going to pay their rent?” she asked. Her neighbour, the bookseller Jonah Pell, shrugged. “People who want a book will walk,” he said.

A person familiar with the negotiations, who asked not to be named because the talks are private, said the state had offered to pay two thirds of the cost.

A free shuttle bus will run from March 25. The bridge, built in 1930, was last repaired in 2007.

Correction: An earlier version of this story misstated the year in which the bridge was built.`,
    ['voted 7-2', '18 months and cost $43 million', 'Correction: An earlier version'],
    ['bakery', 'shuttle bus'],
  ],
  [
    'a short report',
    `Carrick Bridge to close for two years

By Peter Lund
Valley Radio News
March 15, 2024

The Carrick Bridge in Harlow will be closed for at least two years from Monday, the city council decided on Wednesday by seven votes to two.

An engineer, Tomas Varga, had found cracks in four of its girders. “Steel does not vote,” Varga told reporters on Wednesday night.

Repairs will cost $45 million, the public works department said. Some 21,000 cars cross the bridge each day.

Mayor Dolores Whitcombe said that she had changed her mind after reading the report. “I would not drive my own children over it,” she said.

Councilman Ray Ostrander, who voted against, later apologised to the engineer Tomas Varga for having called him a tourist.

The ferry company said it would add two boats in the mornings. “We have waited for this for thirty years,” said its director, Lena Abiola.`,
    ['at least two years from Monday', 'four of its girders', '$45 million'],
    [],
  ],
  [
    'a feature',
    `The island that counts its sheep twice

By Moira Lindqvist
Harbour Magazine
2 May 2023

Every spring the eleven inhabitants of Sker walk across their island in a line and count the sheep. Then they walk back and count again.

The two figures never agree. Last year the first count gave 412, the second 409. “The difference is the sheep that can swim,” says Tove Rask, who is 81 and keeps the book.

The book begins in 1962, when a government inspector accused the islanders of claiming for animals that did not exist. He was right, Rask says, but only about the goats.

Sker lies nine miles off the coast and has no shop, no road and no police. It has a lighthouse, finished in 1874, and a school with one pupil. The tower is 31 metres high and was automated in 1998.

The ferry comes on Thursdays. In winter it does not always come. “Then we eat the sheep, and the count is easier,” says Rask’s nephew, Nils Rask, the ferryman.

The agriculture ministry in the capital says it accepts “either number, as long as it is the lower one.” A spokeswoman declined to say why.`,
    ['count the sheep', '412, the second 409', 'sheep that can swim'],
    [],
  ],
  [
    'a live report',
    `Storm Ines live: two dead as sea defences fail at Port Lenn

By Northern Wire staff
Northern Wire
11 November 2023

18.42 That is where we leave our live coverage for tonight. Thank you for following.

17.55 Police confirm a second death. A man in his seventies was found in a flooded garage in Quay Street. Neither of the two victims has been named.

16.55 Police have closed the coast road between Port Lenn and Averby until further notice.

16.30 The prime minister, Ingrid Sollis, visited the harbour this afternoon. “I have no speeches for you. I have pumps, and 400 soldiers who know how to use them,” she told people outside the town hall.

15.20 The water level reached 6.48 metres, the highest since records began in 1911. The previous record was 6.31 metres, in 1953.

14.05 A Red Cross volunteer who did not want to give her name said she had not slept. “They come in with wet socks and they apologise for the floor,” she said.

12.40 The harbour master, Peter Aaland, says that the gates were tested in September. “They were opened this morning. I want to know why,” said Sollis when asked about it.

11.15 Some 1,150 people have been evacuated to three schools. The energy company Norvolt says 9,000 homes are without power; it hopes to reconnect most of them by Sunday.

09.10 Winds of 148 kilometres an hour were measured at the lighthouse. The storm reached the coast at about 3am.

08.40 Good morning. One woman has died after a tree fell on her car near Averby, police say. We will bring you the latest throughout the day.`,
    ['Police confirm a second death.'],
    ['where we leave our live coverage', '17.55'],
  ],
  [
    'a live report of a vote',
    `Council vote live: Maren backs the tram line

By the city desk
The Maren Post
4 October 2022

21.10 Thank you for following. A full report will be in tomorrow’s paper.

20.48 The council votes 31 to 28 for the tram line. It will run from the station to the university and is to open in 2029.

20.15 “I came here to vote no and I am going to vote yes,” says Councillor Edith Falk, an independent.

19.30 The city treasurer, Omar Haddad, puts the cost at €412 million, €60 million more than in May. “Steel costs what it costs,” he says.

18.55 Some 300 people have gathered outside the town hall, most of them against the line.

18.30 Good evening. The council meets in half an hour to vote on the tram line.`,
    ['The council votes 31 to 28 for the tram line.', '€412 million'],
    ['Thank you for following', 'Good evening'],
  ],
  [
    'a live report of one afternoon',
    `Dam at Corran evacuated: live updates

Hill Country Radio
9 February 2020

6.40pm Engineers say the dam will hold. “She is wet but she is standing,” says the chief engineer, Ruth Mbeki.

5.20pm All 640 residents of Lower Corran have left their homes, the fire service says. They are being taken to the sports hall in Dunmore.

4.05pm A crack of about 20 centimetres has appeared below the spillway, the water company confirms.

3.30pm The road to Dunmore is closed in both directions.

3.10pm Rain has fallen for 11 days. The reservoir is at 103 per cent.`,
    ['Engineers say the dam will hold.', 'All 640 residents'],
    ['6.40pm'],
  ],
  [
    'an interview',
    `Aisha Bello: “I ran my best race in the car park”

Interview by Sam Teller
The Weekend Record, June 9, 2024

Aisha Bello won two world titles at 800 metres before she was banned for four years for a missed test. In May an appeal panel cleared her. She spoke to us in Leeds.

Q: How did you hear that you were cleared?

A: By text message, would you believe it. I was in a supermarket car park. I ran a lap of it with a bag of onions.

Q: Why were you banned at all?

A: Because the tester had the wrong address. I had moved and I had told them, twice. Nobody had typed it in.

Q: What did it cost you?

A: My lawyer would like me to say nothing. I will say that I lost about £400,000 and one Olympics. You can do the arithmetic.

Q: Will you sue?

A: I have not decided. My mother wants me to. My mother would sue the rain.

Q: Who stood by you?

A: Carla Hatton phoned me on the first of every month. She is the woman I am supposed to hate: she took my record. She never missed one.

Q: What is next?

A: Oslo, on July 2. I am slow and I am happy. After that we will see.`,
    ['Aisha Bello won two world titles'],
    ['Q: '],
  ],
  [
    'an interview with names',
    `“We count what others throw away”

Dr Pilar Ocampo has weighed the rubbish on one beach every week since 1994. She talked to Harbour Magazine about patience.

Harbour Magazine: What do you find most?

Ocampo: Rope. Everybody thinks it is bottles. By weight it is rope, 61 per cent of it last year.

Harbour Magazine: Has it become better?

Ocampo: The bottles have. The rope has doubled since 2010, because nobody pays for a net that is lost.

Harbour Magazine: Are you ever tired of it?

Ocampo: On Mondays. Then I find a shoe from the other side of the world and I am not tired any more.`,
    ['has weighed the rubbish on one beach', '61 per cent'],
    ['Harbour Magazine: '],
  ],
  [
    'an interview with a judge',
    `The judge who reads every letter

Judge Harold Stein retires on Friday after 31 years at the county court. He answered our questions by the window of an empty office.

Q. How many cases was it?

A. About 9,000. I stopped counting when I stopped sleeping well.

Q. Which one stays with you?

A. A boy who stole a bus to see his mother. I gave him 40 hours of service, and I drove him to her myself.

Q. Were you ever wrong?

A. Twice that I know of. Both men are free and one of them sends me a card at Christmas.`,
    ['retires on Friday after 31 years'],
    ['Q. '],
  ],
  [
    'a report from a court',
    `Ferry firm fined £1.2m over passenger's fall

By Dana Pruitt
Oakham Echo
9 May 2025

A ferry company has been fined £1.2 million after a passenger fell eleven metres through an open hatch, a court heard on Thursday.

Brightwater Ferries admitted breaching safety law at Oakham Crown Court. Paul Tench, 34, a teacher, broke his back and will not walk again.

Judge Harriet Lowe said the company had ignored three warnings from its own crew. “This was not an accident. It was a decision, taken every morning,” she said.

The hatch had been left open to save four minutes at each sailing, prosecutor Glenn Asher told the court.

In a statement read by his sister, Mr Tench said: “I used to run. Now I count steps.”

Brightwater said it was “truly sorry” and had replaced every hatch on its six ships. It must also pay costs of £88,000.

Correction, 10 May: an earlier version of this story said that Mr Tench fell nine metres. He fell eleven.`,
    ['fined £1.2 million', 'broke his back', 'It was a decision', 'He fell eleven.'],
    ['nine metres. “'],
  ],
  [
    'a live report that closes itself',
    `Storm Ilse: thousands without power as river bursts its banks – live

19.05 We are closing this blog now. Thank you for reading.

18.30 The power company Nordnet says 14,200 homes are still without electricity, down from 31,000 at noon. It hopes to reconnect most of them by midnight.

17.45 Our reporter Ava Munro in Tarrant: “The water has reached the doors of the library. People are carrying books up to the first floor in a chain.”

16.50 Two people have been rescued from the roof of a car in Lower Tarrant. Both were taken to hospital with hypothermia, the ambulance service says.

16.10 The environment agency has issued a severe flood warning, its highest, for the River Brill between Tarrant and Oakham. “Leave now if you are told to leave,” said its area director, Colin Wray.

15.20 The prime minister, Elena Voss, has cancelled her trip to Lisbon and will visit the flooded area on Friday, her office says.

14.05 A woman in her seventies has died after a tree fell on her car near Oakham, police have confirmed. She has not been named.

12.30 All 46 schools in the county will stay closed tomorrow. The university remains open.

11.15 The River Brill has burst its banks at Tarrant. The fire brigade says it has had 210 calls since 8am.

09.40 Trains between Oakham and the coast are suspended until further notice. The rail company says passengers should not travel.

08.00 Good morning. Storm Ilse reached the coast at about 4am with gusts of 141 km/h, the strongest in the region since 1999.`,
    ['14,200 homes', 'has died after a tree fell'],
    ['closing this blog', 'Good morning', '17.45'],
  ],
  [
    'an interview whose answers lean on its questions',
    `“I never wanted to be the voice of anything”

The lighthouse novelist Ines Carrow on silence, money and her last book. Interview: Jonas Fell

Ines Carrow, 67, has published nothing for eleven years. Her new novel, The Salt Ledger, comes out on Thursday. We met in her kitchen in Stromness.

Q: Why did it take eleven years?

A: Because I threw away two books. The first was clever and the second was sad, and nobody needed either.

Q: Did your publisher mind?

A: They were very kind about it. I think they had forgotten I existed. I paid back the advance, which was £30,000, and it took me until last spring.

Q: You turned down the Harmon Prize in 2012. Do you regret it?

A: No. I regret the letter I wrote to them. It was pompous. I would have liked the money.

Q: What is The Salt Ledger about?

A: A woman who keeps the accounts of a herring fleet and notices that one boat never comes back but is always paid.

Q: Is it about your mother?

A: Everyone asks me that. My mother was a bookkeeper, yes. She could not swim and she was afraid of boats. So no.

Q: How do you write?

A: By hand, in the mornings, from five to nine. My son types it. He is in Bergen and he corrects my spelling.

Q: Will there be another book?

A: I am sixty-seven and I have one good eye. This is the last one.

Q: What would you say to young writers?

A: Get a job. I drove the school bus for fourteen years and I have never had writer's block on a bus.`,
    ['published nothing for eleven years', '£30,000'],
    ['Q: ', 'A: By hand', 'A: A woman'],
  ],
];
