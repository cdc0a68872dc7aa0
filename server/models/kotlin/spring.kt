class Controllers(private val client: RestTemplate, private val jdbc: JdbcTemplate) {
    fun store(upload: MultipartFile) {
        // ruleid: kotlin-path-traversal
        upload.transferTo("/srv/files/" + upload.originalFilename)
    }

    fun relay(@RequestParam url: String) {
        // ruleid: kotlin-server-request-url
        client.getForObject(url, String::class.java)
    }

    fun greet(@RequestParam name: String, response: HttpServletResponse) {
        // ok: kotlin-html-response
        response.writer.println("<p>" + HtmlUtils.htmlEscape(name) + "</p>")
        // ruleid: kotlin-html-response
        response.writer.println("<p>" + name + "</p>")
    }

    fun users(@Argument name: String): List<User> {
        // ruleid: kotlin-sql-injection
        return jdbc.queryForList("SELECT * FROM users WHERE name = '" + name + "'")
    }
}
