use std::io::Read;

fn load(mut socket: TcpStream) -> String {
    let mut bytes = Vec::new();
    socket.read_to_end(&mut bytes);
    // ruleid: rust-unchecked-utf8
    unsafe { String::from_utf8_unchecked(bytes) }
}

fn open(path: &str) -> String {
    let bytes = std::fs::read(path).unwrap();
    // ruleid: rust-unchecked-utf8
    let text = unsafe { std::str::from_utf8_unchecked(&bytes) };
    // ok: rust-unchecked-utf8
    let checked = std::str::from_utf8(&bytes);
    text.to_string()
}

fn digits(n: u8) -> String {
    let bytes = vec![b'0' + n % 10];
    // ok: rust-unchecked-utf8
    unsafe { String::from_utf8_unchecked(bytes) }
}
