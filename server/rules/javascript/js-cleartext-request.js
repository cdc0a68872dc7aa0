// ruleid: js-cleartext-request
const rates = await fetch("http://api.example.com/rates");
// ruleid: js-cleartext-request
const users = await axios.get(`http://api.example.com/users/${id}`);
// ok: js-cleartext-request
const local = await fetch("http://localhost:3000/rates");
// ok: js-cleartext-request
const safe = await fetch("https://api.example.com/rates");
