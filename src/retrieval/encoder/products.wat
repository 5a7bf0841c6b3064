;; Sums of products of vectors, four numbers at once. products.ts calls it and says what goes where; `npm run wasm` compiles it.
(module
  (memory (export "memory") 16)

  ;; For each of `lefts` vectors its product with each of `rights` vectors: `lefts` rows of `rights` numbers at `out`. All float32;
  ;; `width` is divisible by 4.
  (func (export "products")
    (param $left i32) (param $lefts i32) (param $right i32) (param $rights i32) (param $width i32) (param $out i32)
    (local $row i32) (local $at i32) (local $end i32) (local $rest i32)
    (local $b0 i32) (local $b1 i32) (local $b2 i32) (local $b3 i32)
    (local $x v128) (local $s0 v128) (local $s1 v128) (local $s2 v128) (local $s3 v128)
    (local.set $row (i32.shl (local.get $width) (i32.const 2)))
    (block $done
      (loop $each_left
        (br_if $done (i32.eqz (local.get $lefts)))
        (local.set $b0 (local.get $right))
        (local.set $rest (local.get $rights))
        (local.set $end (i32.add (local.get $left) (local.get $row)))
        (block $no_four
          (loop $four
            (br_if $no_four (i32.lt_u (local.get $rest) (i32.const 4)))
            (local.set $b1 (i32.add (local.get $b0) (local.get $row)))
            (local.set $b2 (i32.add (local.get $b1) (local.get $row)))
            (local.set $b3 (i32.add (local.get $b2) (local.get $row)))
            (local.set $s0 (v128.const f32x4 0 0 0 0))
            (local.set $s1 (v128.const f32x4 0 0 0 0))
            (local.set $s2 (v128.const f32x4 0 0 0 0))
            (local.set $s3 (v128.const f32x4 0 0 0 0))
            (local.set $at (local.get $left))
            (loop $along
              (local.set $x (v128.load (local.get $at)))
              (local.set $s0 (f32x4.add (local.get $s0) (f32x4.mul (local.get $x) (v128.load (local.get $b0)))))
              (local.set $s1 (f32x4.add (local.get $s1) (f32x4.mul (local.get $x) (v128.load (local.get $b1)))))
              (local.set $s2 (f32x4.add (local.get $s2) (f32x4.mul (local.get $x) (v128.load (local.get $b2)))))
              (local.set $s3 (f32x4.add (local.get $s3) (f32x4.mul (local.get $x) (v128.load (local.get $b3)))))
              (local.set $b0 (i32.add (local.get $b0) (i32.const 16)))
              (local.set $b1 (i32.add (local.get $b1) (i32.const 16)))
              (local.set $b2 (i32.add (local.get $b2) (i32.const 16)))
              (local.set $b3 (i32.add (local.get $b3) (i32.const 16)))
              (local.set $at (i32.add (local.get $at) (i32.const 16)))
              (br_if $along (i32.lt_u (local.get $at) (local.get $end))))
            ;; Lanes 0 and 1 with lanes 2 and 3 of each sum, then the two that remain.
            (local.set $s0 (f32x4.add
              (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $s0) (local.get $s1))
              (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31 (local.get $s0) (local.get $s1))))
            (local.set $s2 (f32x4.add
              (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $s2) (local.get $s3))
              (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31 (local.get $s2) (local.get $s3))))
            (v128.store (local.get $out) (f32x4.add
              (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23 (local.get $s0) (local.get $s2))
              (i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31 (local.get $s0) (local.get $s2))))
            (local.set $out (i32.add (local.get $out) (i32.const 16)))
            ;; The last of the four ends where the next four begin.
            (local.set $b0 (local.get $b3))
            (local.set $rest (i32.sub (local.get $rest) (i32.const 4)))
            (br $four)))
        (block $no_one
          (loop $one
            (br_if $no_one (i32.eqz (local.get $rest)))
            (local.set $s0 (v128.const f32x4 0 0 0 0))
            (local.set $at (local.get $left))
            (loop $along_one
              (local.set $s0 (f32x4.add (local.get $s0)
                (f32x4.mul (v128.load (local.get $at)) (v128.load (local.get $b0)))))
              (local.set $b0 (i32.add (local.get $b0) (i32.const 16)))
              (local.set $at (i32.add (local.get $at) (i32.const 16)))
              (br_if $along_one (i32.lt_u (local.get $at) (local.get $end))))
            (f32.store (local.get $out) (call $sum (local.get $s0)))
            (local.set $out (i32.add (local.get $out) (i32.const 4)))
            (local.set $rest (i32.sub (local.get $rest) (i32.const 1)))
            (br $one)))
        (local.set $left (local.get $end))
        (local.set $lefts (i32.sub (local.get $lefts) (i32.const 1)))
        (br $each_left))))

  ;; One float32 vector's product with each of `rights` vectors of bytes; `width` is divisible by 16.
  (func (export "productsOfBytes")
    (param $left i32) (param $right i32) (param $rights i32) (param $width i32) (param $out i32)
    (local $at i32) (local $end i32) (local $bytes v128) (local $half v128)
    (local $s0 v128) (local $s1 v128) (local $s2 v128) (local $s3 v128)
    (local.set $end (i32.add (local.get $left) (i32.shl (local.get $width) (i32.const 2))))
    (block $done
      (loop $each
        (br_if $done (i32.eqz (local.get $rights)))
        (local.set $s0 (v128.const f32x4 0 0 0 0))
        (local.set $s1 (v128.const f32x4 0 0 0 0))
        (local.set $s2 (v128.const f32x4 0 0 0 0))
        (local.set $s3 (v128.const f32x4 0 0 0 0))
        (local.set $at (local.get $left))
        (loop $along
          (local.set $bytes (v128.load (local.get $right)))
          (local.set $half (i16x8.extend_low_i8x16_s (local.get $bytes)))
          (local.set $s0 (f32x4.add (local.get $s0) (f32x4.mul (v128.load (local.get $at))
            (f32x4.convert_i32x4_s (i32x4.extend_low_i16x8_s (local.get $half))))))
          (local.set $s1 (f32x4.add (local.get $s1) (f32x4.mul (v128.load offset=16 (local.get $at))
            (f32x4.convert_i32x4_s (i32x4.extend_high_i16x8_s (local.get $half))))))
          (local.set $half (i16x8.extend_high_i8x16_s (local.get $bytes)))
          (local.set $s2 (f32x4.add (local.get $s2) (f32x4.mul (v128.load offset=32 (local.get $at))
            (f32x4.convert_i32x4_s (i32x4.extend_low_i16x8_s (local.get $half))))))
          (local.set $s3 (f32x4.add (local.get $s3) (f32x4.mul (v128.load offset=48 (local.get $at))
            (f32x4.convert_i32x4_s (i32x4.extend_high_i16x8_s (local.get $half))))))
          (local.set $right (i32.add (local.get $right) (i32.const 16)))
          (local.set $at (i32.add (local.get $at) (i32.const 64)))
          (br_if $along (i32.lt_u (local.get $at) (local.get $end))))
        (f32.store (local.get $out) (call $sum (f32x4.add
          (f32x4.add (local.get $s0) (local.get $s1)) (f32x4.add (local.get $s2) (local.get $s3)))))
        (local.set $out (i32.add (local.get $out) (i32.const 4)))
        (local.set $rights (i32.sub (local.get $rights) (i32.const 1)))
        (br $each))))

  ;; `count` bytes as float32; `count` is divisible by 16.
  (func (export "widen") (param $from i32) (param $count i32) (param $to i32)
    (local $end i32) (local $bytes v128) (local $half v128)
    (local.set $end (i32.add (local.get $from) (local.get $count)))
    (block $done
      (loop $along
        (br_if $done (i32.ge_u (local.get $from) (local.get $end)))
        (local.set $bytes (v128.load (local.get $from)))
        (local.set $half (i16x8.extend_low_i8x16_s (local.get $bytes)))
        (v128.store (local.get $to) (f32x4.convert_i32x4_s (i32x4.extend_low_i16x8_s (local.get $half))))
        (v128.store offset=16 (local.get $to) (f32x4.convert_i32x4_s (i32x4.extend_high_i16x8_s (local.get $half))))
        (local.set $half (i16x8.extend_high_i8x16_s (local.get $bytes)))
        (v128.store offset=32 (local.get $to) (f32x4.convert_i32x4_s (i32x4.extend_low_i16x8_s (local.get $half))))
        (v128.store offset=48 (local.get $to) (f32x4.convert_i32x4_s (i32x4.extend_high_i16x8_s (local.get $half))))
        (local.set $from (i32.add (local.get $from) (i32.const 16)))
        (local.set $to (i32.add (local.get $to) (i32.const 64)))
        (br $along))))

  (func $sum (param $of v128) (result f32)
    (f32.add
      (f32.add (f32x4.extract_lane 0 (local.get $of)) (f32x4.extract_lane 2 (local.get $of)))
      (f32.add (f32x4.extract_lane 1 (local.get $of)) (f32x4.extract_lane 3 (local.get $of))))))
