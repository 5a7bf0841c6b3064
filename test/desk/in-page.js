// Functions that run inside the page; each stands alone, since it is sent there as text.

export function contrasts() {
  const channels = (color) => (color.match(/[\d.]+/gu) ?? []).map(Number);
  const luminance = (color) => {
    const [x, y, z] = color.slice(0, 3).map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  const behind = (node) => {
    if (!node) return [255, 255, 255];
    const color = channels(getComputedStyle(node).backgroundColor);
    return color.length === 4 && color[3] === 0 ? behind(node.parentElement) : color;
  };
  const found = [];
  for (const node of document.querySelectorAll('body *')) {
    const text = [...node.childNodes]
      .filter((child) => child.nodeType === 3)
      .map((child) => child.textContent);
    const isShown = node.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    if (text.join('').trim() === '' || !isShown || node.matches(':disabled, .spoiler, .spoiler *')) continue;
    const [a, b] = [luminance(channels(getComputedStyle(node).color)), luminance(behind(node))];
    found.push({ ratio: (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05), text: text.join('') });
  }
  return found.sort((x, y) => x.ratio - y.ratio);
}

export function nameless() {
  return [
    ...document.querySelectorAll('button, a, input, textarea, [role="listbox"], [role="region"], dialog'),
  ]
    .filter((node) => {
      const label = node.getAttribute('aria-label') ?? node.getAttribute('aria-labelledby');
      return !label && !node.labels?.length && node.textContent.trim() === '';
    })
    .map((node) => node.outerHTML);
}

export function tooWide() {
  return [...document.querySelectorAll('body *')]
    .filter((node) => node.checkVisibility({ visibilityProperty: true }) && !node.matches('.above *'))
    .filter((node) => node.getBoundingClientRect().right > innerWidth + 0.5)
    .map((node) => node.outerHTML.slice(0, 80));
}

export function background() {
  return getComputedStyle(document.body).backgroundColor;
}
