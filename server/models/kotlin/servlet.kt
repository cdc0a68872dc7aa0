fun greet(request: HttpServletRequest, response: HttpServletResponse) {
    // ruleid: kotlin-html-response
    response.writer.println("<p>" + request.getParameter("name") + "</p>")
    // ruleid: kotlin-open-redirect
    response.sendRedirect(request.getParameter("next"))
}
