import javax.validation.constraints.Pattern;

@RestController
class Reports {
    @GetMapping("/reports")
    byte[] read(@RequestParam @Pattern(regexp = "[a-z0-9]+") String name, @RequestParam String folder) throws IOException {
        // ok: java-path-traversal
        FileInputStream report = new FileInputStream("/srv/reports/" + name);
        // ruleid: java-path-traversal
        return new FileInputStream("/srv/reports/" + folder).readAllBytes();
    }

    @GetMapping("/news")
    byte[] news(HttpServletRequest request) throws IOException {
        // ok: java-path-traversal
        new FileInputStream("/srv/news/" + plain(request.getParameter("name")));
        Query query = new Query(request.getParameter("name"), request.getParameter("folder"));
        // ok: java-path-traversal
        new FileInputStream("/srv/news/" + query.name);
        // ruleid: java-path-traversal
        return new FileInputStream("/srv/news/" + query.folder).readAllBytes();
    }

    @Pattern(regexp = "[a-z0-9]+")
    private String plain(String given) {
        return given;
    }

    static class Query {
        @Pattern(regexp = "[a-z]+")
        String name;
        String folder;

        Query(String name, String folder) {
            this.name = name;
            this.folder = folder;
        }
    }
}
