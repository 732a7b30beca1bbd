package dev.shardlab.api.queue.answer;

import dev.shardlab.api.exchange.Answer;
import dev.shardlab.command.queue.QueueReply.QueueRefused;
import dev.shardlab.model.queue.MessageAttribute;
import dev.shardlab.model.queue.QueueError;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Consumer;

/** The XML of the query protocol: lists and maps are flat, one element for each item. */
final class XmlAnswer extends QueueAnswer {

    private static final String CONTENT_TYPE = "text/xml";
    private static final String DECLARATION = "<?xml version=\"1.0\"?>";
    private static final String NAMESPACE = " xmlns=\"http://queue.amazonaws.com/doc/2012-11-05/\"";

    private final StringBuilder out = new StringBuilder(512);
    private final String action;
    private final String requestId;

    XmlAnswer(String action, String requestId) {
        this.action = action;
        this.requestId = requestId;
        out.append(DECLARATION)
                .append('<')
                .append(action)
                .append("Response")
                .append(NAMESPACE)
                .append('>');
        open(action + "Result");
    }

    static Answer nothing(String action, String requestId) {
        return answer(
                OK,
                DECLARATION + "<" + action + "Response" + NAMESPACE + ">" + metadata(requestId) + "</" + action
                        + "Response>");
    }

    static Answer refusal(QueueRefused refused, String requestId) {
        QueueError error = refused.error();
        StringBuilder message = new StringBuilder();
        Xml.append(error.queryMessage(refused.message()), message);
        return answer(
                error.status(),
                DECLARATION + "<ErrorResponse" + NAMESPACE + "><Error><Type>" + error.fault() + "</Type><Code>"
                        + error.code() + "</Code><Message>" + message + "</Message><Detail/></Error><RequestId>"
                        + requestId + "</RequestId></ErrorResponse>");
    }

    private static String metadata(String requestId) {
        return "<ResponseMetadata><RequestId>" + requestId + "</RequestId></ResponseMetadata>";
    }

    private static Answer answer(int status, String text) {
        return new Answer(status, CONTENT_TYPE, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }

    private void open(String name) {
        out.append('<').append(name).append('>');
    }

    private void close(String name) {
        out.append("</").append(name).append('>');
    }

    @Override
    public void text(String name, String value) {
        open(name);
        Xml.append(value, out);
        close(name);
    }

    @Override
    public void flag(String name, boolean value) {
        text(name, Boolean.toString(value));
    }

    @Override
    public void texts(String name, String item, List<String> values) {
        values.forEach(value -> text(item, value));
    }

    @Override
    public void map(Naming naming, SortedMap<String, String> entries) {
        entries.forEach((key, value) -> {
            open(naming.entry);
            text(naming.key, key);
            text("Value", value);
            close(naming.entry);
        });
    }

    @Override
    public void messageAttributes(SortedMap<String, MessageAttribute> attributes) {
        attributes.forEach((name, attribute) -> {
            open("MessageAttribute");
            text("Name", name);
            open("Value");
            text(attribute.isBinary() ? "BinaryValue" : "StringValue", attribute.value());
            text("DataType", attribute.type());
            close("Value");
            close("MessageAttribute");
        });
    }

    @Override
    public <T> void list(String name, String item, List<T> items, Consumer<T> members) {
        for (T each : items) {
            open(item);
            members.accept(each);
            close(item);
        }
    }

    @Override
    public Answer end() {
        close(action + "Result");
        out.append(metadata(requestId));
        close(action + "Response");
        return answer(OK, out.toString());
    }
}
