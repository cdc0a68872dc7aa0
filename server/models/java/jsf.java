import jakarta.faces.context.ExternalContext;

class Links {
    void leave(ExternalContext context) {
        // ruleid: java-open-redirect
        context.redirect(context.getRequestParameterMap().get("next"));
    }
}
