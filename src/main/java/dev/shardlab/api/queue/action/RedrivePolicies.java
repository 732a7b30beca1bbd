package dev.shardlab.api.queue.action;

import dev.shardlab.api.body.BodyReader;
import dev.shardlab.api.body.Excerpt;
import dev.shardlab.api.body.Unreadable;
import dev.shardlab.api.body.ValueKind;
import dev.shardlab.command.BodyEncoding;
import dev.shardlab.model.Service;
import dev.shardlab.model.queue.QueueLimits;
import dev.shardlab.model.queue.QueueName;
import dev.shardlab.model.queue.RedrivePolicy;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The attribute RedrivePolicy: JSON within a text. */
final class RedrivePolicies {

    private static final String PARAMETER = "RedrivePolicy";
    private static final String TARGET = "deadLetterTargetArn";
    private static final String COUNT = "maxReceiveCount";

    private RedrivePolicies() {}

    /** @return null for an empty text, which takes the policy away */
    static @Nullable RedrivePolicy read(String text, Service service) {
        if (text.isEmpty()) {
            return null;
        }
        String target = null;
        String count = null;
        try (BodyReader in = BodyReader.of(BodyEncoding.JSON, text.getBytes(StandardCharsets.UTF_8))) {
            if (in.found() != ValueKind.MAP) {
                throw invalid(text, "Redrive policy is not a valid JSON map.");
            }
            for (String name = in.nextName(); name != null; name = in.nextName()) {
                switch (name) {
                    case TARGET -> target = word(in);
                    case COUNT -> count = word(in);
                    default -> in.skip();
                }
            }
            in.end();
        } catch (Unreadable _) {
            throw invalid(text, "Redrive policy is not a valid JSON map.");
        }
        if (target == null) {
            throw invalid(text, "Redrive policy does not contain mandatory attribute: " + TARGET + ".");
        }
        if (count == null) {
            throw invalid(text, "Redrive policy does not contain mandatory attribute: " + COUNT + ".");
        }
        QueueName queue =
                QueueUrls.ofArn(target, service).orElseThrow(() -> invalid(text, "Dead letter target does not exist."));
        return new RedrivePolicy(queue, count(text, count));
    }

    private static @Nullable String word(BodyReader in) {
        return switch (in.found()) {
            case TEXT -> in.text();
            case NUMBER -> Long.toString(in.whole());
            case NULL, BOOLEAN, BYTES, LIST, MAP -> {
                in.skip();
                yield null;
            }
        };
    }

    private static int count(String text, String count) {
        try {
            int number = Integer.parseInt(count);
            if (number >= 1 && number <= QueueLimits.MAX_MAX_RECEIVE_COUNT) {
                return number;
            }
        } catch (NumberFormatException _) {
            // said below, as of a number that is out of range
        }
        throw invalid(
                text,
                "Invalid value for maxReceiveCount: " + Excerpt.of(count) + ", valid values are from 1 to "
                        + QueueLimits.MAX_MAX_RECEIVE_COUNT + " both inclusive.");
    }

    private static BadRequest invalid(String text, String reason) {
        return BadRequest.invalid(Excerpt.of(text), PARAMETER, reason);
    }
}
