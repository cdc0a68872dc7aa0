fun find(dsl: DSLContext, request: HttpServletRequest) {
    // ruleid: kotlin-sql-injection
    dsl.fetch("SELECT * FROM users WHERE name = '" + request.getParameter("name") + "'")
    // ok: kotlin-sql-injection
    dsl.fetch("SELECT * FROM users WHERE name = ?", request.getParameter("name"))
}
