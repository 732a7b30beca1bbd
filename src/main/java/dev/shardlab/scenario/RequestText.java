package dev.shardlab.scenario;

import dev.shardlab.command.BodyEncoding;
import dev.shardlab.command.ClientRequest;
import dev.shardlab.command.Protocol.OfFirehose;
import dev.shardlab.command.Protocol.OfQueues;
import dev.shardlab.command.Protocol.OfStreams;
import dev.shardlab.scenario.form.AnyObject;
import java.math.BigDecimal;
import java.util.Map;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.cbor.CBORMapper;

/**
 * A client's request as a scenario file has it: in JSON, whichever of the API's two encodings the client used.
 *
 * <p>The two differ in bytes, which are base64 in JSON, and in times, which CBOR counts in milliseconds and JSON in seconds. A number
 * is a time by the name of its member alone, in the API as here.
 */
final class RequestText {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final ObjectMapper CBOR = CBORMapper.builder().build();
    private static final int MILLI_DIGITS = 3;

    private RequestText() {}

    /** @throws IllegalArgumentException if no scenario file can hold it */
    static String of(ClientRequest said) {
        JsonNode request =
                switch (said.protocol()) {
                    case OfStreams(BodyEncoding encoding)
                    when encoding == BodyEncoding.CBOR -> inSeconds(CBOR.readTree(said.body()));
                    case OfStreams _, OfQueues _, OfFirehose _ -> JSON.readTree(said.body());
                };
        return AnyObject.canonical(JSON.writeValueAsString(request));
    }

    private static JsonNode inSeconds(JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode changed = JsonNodeFactory.instance.objectNode();
            for (Map.Entry<String, JsonNode> member : object.properties()) {
                changed.set(member.getKey(), member(member.getKey(), member.getValue()));
            }
            return changed;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode changed = JsonNodeFactory.instance.arrayNode();
            array.forEach(item -> changed.add(inSeconds(item)));
            return changed;
        }
        return node;
    }

    private static JsonNode member(String name, JsonNode value) {
        return value.isNumber() && name.endsWith("Timestamp")
                ? JsonNodeFactory.instance.numberNode(BigDecimal.valueOf(value.longValue(), MILLI_DIGITS))
                : inSeconds(value);
    }
}
