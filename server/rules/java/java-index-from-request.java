import javax.servlet.http.HttpServletRequest;

class Menu {
    private final String[] entries = {"home", "orders", "help"};

    String entry(HttpServletRequest request) {
        int number = Integer.parseInt(request.getParameter("entry"));
        // ruleid: java-index-from-request
        return entries[number];
    }

    String direct(HttpServletRequest request) {
        // ruleid: java-index-from-request
        return entries[Integer.parseInt(request.getHeader("X-Entry"))];
    }

    String checked(HttpServletRequest request) {
        int number = Integer.parseInt(request.getParameter("entry"));
        if (number < 0 || number >= entries.length) return entries[0];
        // ok: java-index-from-request
        return entries[number];
    }

    String first() {
        // ok: java-index-from-request
        return entries[1];
    }
}

class Addresses {
    String last(HttpServletRequest request) {
        String[] hops = request.getHeader("X-Forwarded-For").split(",");
        // ok: java-index-from-request
        return hops[hops.length - 1];
    }
}
