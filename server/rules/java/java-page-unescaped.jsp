<%@ page contentType="text/html" %>
<html><body>
<%-- ruleid: java-page-unescaped --%>
<p>Hello <%= request.getParameter("name") %></p>
<%-- ruleid: java-page-unescaped --%>
<p>Hello ${param.name}</p>
<%-- ok: java-page-unescaped --%>
<p>Hello <c:out value="${param.name}"/></p>
<%-- ok: java-page-unescaped --%>
<p>Hello ${fn:escapeXml(param.name)}</p>
<%-- ok: java-page-unescaped --%>
<p><%= request.getContextPath() %></p>
</body></html>
