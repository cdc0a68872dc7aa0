import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.StaplerRequest;
import org.kohsuke.stapler.StaplerResponse;

class JobAction implements Action {
    void doOpen(StaplerRequest req, StaplerResponse rsp) throws Exception {
        // ruleid: java-forward-request
        rsp.forward(this, req.getParameter("view"), req);
        // ok: java-forward-request
        rsp.forward(this, "index", req);
        // ruleid: java-open-redirect
        rsp.sendRedirect2(req.getParameter("next"));
        // ok: java-open-redirect
        rsp.sendRedirect2("./");
    }

    FormValidation doCheckFile(@QueryParameter String value) {
        // ruleid: java-path-traversal
        return new File(value).exists() ? FormValidation.ok() : FormValidation.error("no such file");
    }
}
