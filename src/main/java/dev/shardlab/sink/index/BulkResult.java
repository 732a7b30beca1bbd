package dev.shardlab.sink.index;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * What became of a bulk, action by action in its order.
 *
 * @param items one for each action
 */
public record BulkResult(List<ItemResult> items) {

    /** Takes the items as they are at that moment. */
    public BulkResult {
        items = List.copyOf(items);
    }

    /** Whether an action was refused. */
    public boolean errors() {
        return items.stream().anyMatch(item -> item.error().isPresent());
    }

    /**
     * The answer to {@code POST /_bulk}.
     *
     * @param tookMillis how long it took
     */
    public String json(long tookMillis) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = JsonMapper.shared().createGenerator(bytes)) {
            out.writeStartObject();
            out.writeNumberProperty("took", tookMillis);
            out.writeBooleanProperty("errors", errors());
            out.writeArrayPropertyStart("items");
            for (ItemResult item : items) {
                out.writeStartObject();
                out.writeObjectPropertyStart(item.action().name().toLowerCase(Locale.ROOT));
                write(item, out);
                out.writeEndObject();
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeEndObject();
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static void write(ItemResult item, JsonGenerator out) {
        out.writeStringProperty("_index", item.index());
        out.writeStringProperty("_id", item.id());
        if (item.error().isEmpty()) {
            out.writeNumberProperty("_version", item.version());
            out.writeStringProperty("result", item.version() == 1 ? "created" : "updated");
        }
        out.writeNumberProperty("status", item.status());
        item.error().ifPresent(error -> {
            out.writeObjectPropertyStart("error");
            out.writeStringProperty("type", error.type());
            out.writeStringProperty("reason", error.reason());
            out.writeEndObject();
        });
    }
}
