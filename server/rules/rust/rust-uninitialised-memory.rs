use std::mem::MaybeUninit;

fn make() {
    // ruleid: rust-uninitialised-memory
    let a: [u8; 16] = unsafe { std::mem::uninitialized() };
    // ruleid: rust-uninitialised-memory
    let b: Header = unsafe { MaybeUninit::uninit().assume_init() };
    // ok: rust-uninitialised-memory
    let mut c = MaybeUninit::<Header>::uninit();
    c.write(Header::default());
    // ok: rust-uninitialised-memory
    let d = unsafe { c.assume_init() };
}
