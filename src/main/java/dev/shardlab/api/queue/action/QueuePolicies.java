package dev.shardlab.api.queue.action;

import dev.shardlab.api.body.BodyReader;
import dev.shardlab.api.body.Unreadable;
import dev.shardlab.api.body.ValueKind;
import dev.shardlab.command.BodyEncoding;
import dev.shardlab.model.queue.QueueLimits;
import dev.shardlab.model.queue.QueuePolicy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The attribute Policy: JSON within a text, of which only the labels of its statements mean anything here. */
final class QueuePolicies {

    private static final String PARAMETER = "Policy";
    private static final String STATEMENT = "Statement";
    private static final String LABEL = "Sid";

    private QueuePolicies() {}

    /** The policy of a queue that has none, to which a permission is added. */
    static QueuePolicy none(String arn) {
        return new QueuePolicy(
                List.of("\"Version\":\"2008-10-17\"", "\"Id\":\"" + arn + "/SQSDefaultPolicy\""), List.of());
    }

    /** @return null for an empty text, which takes the policy away */
    static @Nullable QueuePolicy read(String text) {
        if (text.isEmpty()) {
            return null;
        }
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        if (body.length > QueueLimits.MAX_POLICY_BYTES) {
            throw BadRequest.attributeValue(PARAMETER);
        }
        List<String> others = new ArrayList<>();
        List<QueuePolicy.Statement> statements = new ArrayList<>();
        try (BodyReader in = BodyReader.of(BodyEncoding.JSON, body)) {
            require(in, ValueKind.MAP);
            for (String name = in.nextName(); name != null; name = in.nextName()) {
                if (!name.equals(STATEMENT)) {
                    others.add(BodyReader.quoted(name) + ":" + in.json());
                } else if (in.found() == ValueKind.LIST) {
                    while (in.nextItem()) {
                        statements.add(statement(in));
                    }
                } else {
                    statements.add(statement(in));
                }
            }
            in.end();
        } catch (Unreadable _) {
            throw BadRequest.attributeValue(PARAMETER);
        }
        if (statements.isEmpty() || statements.size() > QueueLimits.MAX_POLICY_STATEMENTS) {
            throw BadRequest.attributeValue(PARAMETER);
        }
        return new QueuePolicy(others, statements);
    }

    private static QueuePolicy.Statement statement(BodyReader in) {
        require(in, ValueKind.MAP);
        String json = in.json();
        return new QueuePolicy.Statement(label(json), json);
    }

    private static String label(String json) {
        String label = "";
        try (BodyReader in = BodyReader.of(BodyEncoding.JSON, json.getBytes(StandardCharsets.UTF_8))) {
            for (String name = in.nextName(); name != null; name = in.nextName()) {
                if (name.equals(LABEL) && in.found() == ValueKind.TEXT) {
                    label = in.text();
                } else {
                    in.skip();
                }
            }
        }
        return label;
    }

    private static void require(BodyReader in, ValueKind kind) {
        if (in.found() != kind) {
            throw BadRequest.attributeValue(PARAMETER);
        }
    }
}
