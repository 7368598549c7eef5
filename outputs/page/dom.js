// Elements are only ever filled with text, never with markup: a name may hold anything.
const byId = (id) => document.getElementById(id);

function make(tag, attributes = {}, ...inside) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...inside);
  return element;
}

function makeSign(tint) {
  const sign = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  sign.setAttribute("class", "sign");
  sign.setAttribute("aria-hidden", "true");
  use.setAttribute("href", `#sign-${tint}`);
  sign.append(use);
  return sign;
}
