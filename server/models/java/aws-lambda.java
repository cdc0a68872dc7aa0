import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;

class Handler {
    void handle(APIGatewayProxyRequestEvent event) {
        // ruleid: java-command-injection
        Runtime.getRuntime().exec("convert " + event.getQueryStringParameters().get("file"));
        // ok: java-command-injection
        Runtime.getRuntime().exec("convert " + event.getHttpMethod());
    }

    void handleQueue(SQSEvent event) {
        for (SQSEvent.SQSMessage message : event.getRecords()) {
            // ruleid: java-command-injection
            Runtime.getRuntime().exec("convert " + message.getBody());
        }
    }
}
