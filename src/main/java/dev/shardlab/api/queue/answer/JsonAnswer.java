package dev.shardlab.api.queue.answer;

import dev.shardlab.api.body.BodyWriter;
import dev.shardlab.api.body.Name;
import dev.shardlab.api.exchange.Answer;
import dev.shardlab.command.BodyEncoding;
import dev.shardlab.command.queue.QueueReply.QueueRefused;
import dev.shardlab.model.queue.MessageAttribute;
import dev.shardlab.model.queue.QueueError;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Consumer;

/** AWS JSON 1.0; a refusal also says in a header what the query protocol calls it. */
final class JsonAnswer extends QueueAnswer {

    private static final String CONTENT_TYPE = "application/x-amz-json-1.0";
    private static final Name DATA_TYPE = Name.of("DataType");
    private static final Name STRING_VALUE = Name.of("StringValue");
    private static final Name BINARY_VALUE = Name.of("BinaryValue");
    private static final Name TYPE = Name.of("__type");
    private static final Name MESSAGE = Name.of("message");

    private final BodyWriter out = BodyWriter.of(BodyEncoding.JSON).openMap();

    static Answer nothing() {
        return new Answer(OK, CONTENT_TYPE, ByteBuffer.allocate(0));
    }

    static Answer refusal(QueueRefused refused) {
        QueueError error = refused.error();
        BodyWriter out = BodyWriter.of(BodyEncoding.JSON)
                .openMap()
                .text(TYPE, error.namespace() + "#" + error.shape())
                .text(MESSAGE, refused.message())
                .closeMap();
        return new Answer(error.status(), CONTENT_TYPE, out.toBuffer(), error.code() + ";" + error.fault());
    }

    @Override
    public void text(String name, String value) {
        out.text(Name.of(name), value);
    }

    @Override
    public void flag(String name, boolean value) {
        out.flag(Name.of(name), value);
    }

    @Override
    public void texts(String name, String item, List<String> values) {
        if (!values.isEmpty()) {
            out.name(Name.of(name)).openList();
            values.forEach(out::text);
            out.closeList();
        }
    }

    @Override
    public void map(Naming naming, SortedMap<String, String> entries) {
        if (!entries.isEmpty()) {
            out.name(Name.of(naming.json)).openMap();
            entries.forEach((key, value) -> out.text(Name.quoted(key), value));
            out.closeMap();
        }
    }

    @Override
    public void messageAttributes(SortedMap<String, MessageAttribute> attributes) {
        if (attributes.isEmpty()) {
            return;
        }
        out.name(Name.of("MessageAttributes")).openMap();
        attributes.forEach((name, attribute) -> out.name(Name.quoted(name))
                .openMap()
                .text(attribute.isBinary() ? BINARY_VALUE : STRING_VALUE, attribute.value())
                .text(DATA_TYPE, attribute.type())
                .closeMap());
        out.closeMap();
    }

    @Override
    public <T> void list(String name, String item, List<T> items, Consumer<T> members) {
        if (!items.isEmpty()) {
            out.name(Name.of(name)).openList();
            for (T each : items) {
                out.openMap();
                members.accept(each);
                out.closeMap();
            }
            out.closeList();
        }
    }

    @Override
    public Answer end() {
        return new Answer(OK, CONTENT_TYPE, out.closeMap().toBuffer());
    }
}
