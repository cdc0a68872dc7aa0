fn counter() -> *const i64 {
    let count: i64 = 1;
    return &count;
}

fn read() -> i64 {
    let p = counter();
    // ruleid: rust-dangling-pointer
    unsafe { *p }
}

unsafe fn release(layout: Layout) {
    let p = std::alloc::alloc(layout);
    // ok: rust-dangling-pointer
    *p = 1;
    std::alloc::dealloc(p, layout);
    // ruleid: rust-dangling-pointer
    let value = std::ptr::read(p);
}

static LIMIT: i64 = 3;

fn limit() -> *const i64 {
    return &LIMIT;
}

fn read_limit() -> i64 {
    let p = limit();
    // ok: rust-dangling-pointer
    unsafe { *p }
}
