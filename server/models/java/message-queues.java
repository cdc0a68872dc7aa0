import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;

class Jobs {
    @KafkaListener(topics = "jobs")
    public void handle(String message) {
        // ruleid: java-command-injection
        Runtime.getRuntime().exec("convert " + message);
    }

    void consume(ConsumerRecord<String, String> record) {
        // ruleid: java-command-injection
        Runtime.getRuntime().exec("convert " + record.value());
        // ok: java-command-injection
        Runtime.getRuntime().exec("convert " + record.offset());
    }

    public void own(String message) {
        // ok: java-command-injection
        Runtime.getRuntime().exec("convert " + message);
    }
}
