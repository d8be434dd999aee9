'use strict';
const WORDS = { WHATSAPP: 'WhatsApp', SMS: 'SMS' };
const wall = document.getElementById('phones');
const connection = document.getElementById('connection');
const names = document.getElementById('names');
const phones = new Map();
const seen = new Set();
const clock = new Intl.DateTimeFormat('id', { hour: '2-digit', minute: '2-digit' });
const calendar = new Intl.DateTimeFormat('id', { weekday: 'long', day: 'numeric', month: 'long' });

function element(name, className, text) {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

function addPhone(phone) {
  const section = document.getElementById('phone').content.cloneNode(true).firstElementChild;
  const find = (selector) => section.querySelector(selector);
  section.id = 'p' + phone.id;
  section.dataset.phone = phone.id;
  section.setAttribute('aria-label', phone.name + ', ' + phone.role);
  find('.face').textContent = phone.name.replace(/^(Bu|Pak|Mas|Mbak) /, '').charAt(0);
  find('h2').textContent = phone.name;
  find('.owner p').textContent = phone.role + ' · ' + phone.number;
  const talk = find('.talk');
  talk.setAttribute('aria-label', 'Pesan di telepon ' + phone.name);
  const input = find('textarea');
  input.setAttribute('aria-label', 'Pesan dari ' + phone.name);
  find('form button').setAttribute('aria-label', 'Kirim dari ' + phone.name);
  addMedia(find('.media'), phone, input);
  addHints(find('.hints'), phone, input);
  find('form').addEventListener('submit', (event) => { event.preventDefault(); send(phone, section, input); });
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      send(phone, section, input);
    }
  });
  const link = element('a', '', phone.name);
  link.href = '#' + section.id;
  link.addEventListener('click', (event) => { event.preventDefault(); section.scrollIntoView({ inline: 'start', block: 'nearest' }); });
  names.append(link);
  wall.append(section);
  phones.set(phone.id, { section, talk, link, unread: 0, day: '', visible: false });
}

function addMedia(field, phone, input) {
  const tell = (medium) => { input.placeholder = 'Tulis ' + WORDS[medium]; };
  tell(phone.media[0]);
  field.classList.toggle('single', phone.media.length === 1);
  field.setAttribute('aria-label', 'Kirim lewat');
  phone.media.forEach((medium, index) => {
    const label = element('label', medium);
    const choice = element('input');
    choice.type = 'radio';
    choice.name = 'medium-' + phone.id;
    choice.value = medium;
    choice.checked = index === 0;
    choice.addEventListener('change', () => tell(medium));
    label.append(choice, WORDS[medium]);
    field.append(label);
  });
}

function addHints(row, phone, input) {
  row.hidden = phone.hints.length === 0;
  row.setAttribute('role', 'group');
  row.setAttribute('aria-label', 'Coba tulis');
  phone.hints.forEach((hint) => {
    const button = element('button', '', hint);
    button.type = 'button';
    button.title = hint;
    button.addEventListener('click', () => { input.value = hint; input.focus(); });
    row.append(button);
  });
}

async function send(phone, section, input) {
  const text = input.value.trim();
  if (!text) return;
  const medium = section.querySelector('.media input:checked').value;
  input.value = '';
  if (!await post({ phone: phone.id, medium, text }) && !input.value) input.value = text;
}

async function post(wish) {
  try {
    const answer = await fetch('send', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(wish),
    });
    if (!answer.ok) throw new Error(answer.status);
    return true;
  } catch (failure) {
    connected(false);
    return false;
  }
}

// Up to three stand below the message as WhatsApp's buttons do, more of them open as its list does.
function optionsOf(entry) {
  const group = element(entry.options.length > 3 ? 'details' : 'div', 'options');
  if (entry.options.length > 3) group.append(element('summary', '', 'Menu'));
  entry.options.forEach((option) => {
    const button = element('button', '', option.title);
    button.type = 'button';
    button.addEventListener('click', () => {
      group.open = false;
      post({ phone: entry.phone, medium: entry.medium, text: option.title, option: option.id });
    });
    group.append(button);
  });
  return group;
}

// WhatsApp shows a map or the file itself; here it can be opened.
function attachedOf(entry) {
  const pin = entry.attached.startsWith('geo:');
  const link = element('a', 'attached', pin ? 'Lokasi ' + entry.attached.slice(4) : 'Foto atau berkas');
  link.href = entry.attached;
  link.target = '_blank';
  link.rel = 'noreferrer';
  return link;
}

function show(entry) {
  const phone = phones.get(entry.phone);
  if (!phone || seen.has(entry.number)) return;
  seen.add(entry.number);
  const at = new Date(entry.at);
  const atEnd = phone.talk.scrollHeight - phone.talk.scrollTop - phone.talk.clientHeight < 80;
  const day = calendar.format(at);
  if (day !== phone.day) {
    phone.day = day;
    phone.talk.append(element('li', 'day', day));
  }
  const line = element('li', entry.side);
  const text = element('p', '', entry.text);
  text.dir = 'auto';
  const about = element('small');
  const when = element('time', '', clock.format(at));
  when.dateTime = at.toISOString();
  about.append(element('span', 'tag ' + entry.medium, WORDS[entry.medium]), when);
  if (entry.attached) line.append(attachedOf(entry));
  line.append(text, about);
  if (entry.options.length) line.append(optionsOf(entry));
  phone.talk.append(line);
  if (atEnd || entry.side === 'OUT') phone.talk.scrollTop = phone.talk.scrollHeight;
  if (entry.side === 'IN' && !phone.visible && connection.dataset.live) unread(phone, phone.unread + 1);
}

function unread(phone, count) {
  phone.unread = count;
  if (count) phone.link.dataset.unread = count; else delete phone.link.dataset.unread;
}

function connected(yes) {
  connection.textContent = yes ? 'Tersambung' : 'Terputus, menyambung lagi…';
  connection.classList.toggle('lost', !yes);
}

function watchVisible() {
  const watcher = new IntersectionObserver((changes) => changes.forEach((change) => {
    const phone = phones.get(change.target.dataset.phone);
    phone.visible = change.isIntersecting;
    if (phone.visible) unread(phone, 0);
    if (phone.visible) phone.link.setAttribute('aria-current', 'true'); else phone.link.removeAttribute('aria-current');
  }), { root: wall, threshold: 0.5 });
  phones.forEach((phone) => watcher.observe(phone.section));
}

function follow() {
  const stream = new EventSource('messages');
  stream.addEventListener('message', (event) => show(JSON.parse(event.data)));
  stream.addEventListener('open', () => {
    connected(true);
    setTimeout(() => { connection.dataset.live = 'yes'; }, 1000);
  });
  stream.addEventListener('error', () => connected(false));
}

fetch('phones').then((answer) => answer.json()).then((list) => {
  list.forEach(addPhone);
  watchVisible();
  follow();
}).catch(() => connected(false));
