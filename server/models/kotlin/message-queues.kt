class Jobs {
    @KafkaListener(topics = ["jobs"])
    fun handle(message: String) {
        // ruleid: kotlin-command-injection
        Runtime.getRuntime().exec("convert " + message)
    }

    fun own(message: String) {
        // ok: kotlin-command-injection
        Runtime.getRuntime().exec("convert " + message)
    }
}
