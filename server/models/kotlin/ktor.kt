suspend fun show(call: ApplicationCall) {
    // ruleid: kotlin-path-traversal
    call.respondFile("/srv/files/" + call.parameters["name"])
}

suspend fun greet(call: ApplicationCall) {
    // ok: kotlin-html-response
    call.respondText("<p>" + call.parameters["name"]!!.escapeHTML() + "</p>", ContentType.Text.Html)
    // ruleid: kotlin-html-response
    call.respondText("<p>" + call.parameters["name"] + "</p>", ContentType.Text.Html)
}

fun run(frame: Frame.Text) {
    // ruleid: kotlin-command-injection
    Runtime.getRuntime().exec(frame.readText())
}
