import jakarta.websocket.OnMessage;

class Console {
    @OnMessage
    public void run(String message, Session session) {
        // ruleid: java-command-injection
        Runtime.getRuntime().exec(message);
    }

    public void own(String message) {
        // ok: java-command-injection
        Runtime.getRuntime().exec(message);
    }
}
