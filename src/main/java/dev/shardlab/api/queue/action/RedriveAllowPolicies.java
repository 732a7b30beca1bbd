package dev.shardlab.api.queue.action;

import dev.shardlab.api.body.BodyReader;
import dev.shardlab.api.body.Excerpt;
import dev.shardlab.api.body.Unreadable;
import dev.shardlab.api.body.ValueKind;
import dev.shardlab.command.BodyEncoding;
import dev.shardlab.model.Service;
import dev.shardlab.model.queue.QueueName;
import dev.shardlab.model.queue.RedriveAllowPolicy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The attribute RedriveAllowPolicy: JSON within a text. */
final class RedriveAllowPolicies {

    private static final String PARAMETER = "RedriveAllowPolicy";
    private static final String NOT_A_MAP = "Redrive allow policy is not a valid JSON map.";

    private RedriveAllowPolicies() {}

    /** @return null for an empty text, which takes the policy away */
    static @Nullable RedriveAllowPolicy read(String text, Service service) {
        if (text.isEmpty()) {
            return null;
        }
        String permission = "";
        List<QueueName> sources = new ArrayList<>();
        try (BodyReader in = BodyReader.of(BodyEncoding.JSON, text.getBytes(StandardCharsets.UTF_8))) {
            if (in.found() != ValueKind.MAP) {
                throw invalid(text, NOT_A_MAP);
            }
            for (String name = in.nextName(); name != null; name = in.nextName()) {
                if (name.equals("redrivePermission") && in.found() == ValueKind.TEXT) {
                    permission = in.text();
                } else if (name.equals("sourceQueueArns") && in.found() == ValueKind.LIST) {
                    while (in.nextItem()) {
                        sources.add(source(text, in, service));
                    }
                } else {
                    throw invalid(text, "Redrive allow policy does not know " + Excerpt.of(name) + " of this kind.");
                }
            }
            in.end();
        } catch (Unreadable _) {
            throw invalid(text, NOT_A_MAP);
        }
        try {
            return new RedriveAllowPolicy(permission(text, permission), sources);
        } catch (IllegalArgumentException e) {
            throw invalid(text, e.getMessage() + ".");
        }
    }

    private static QueueName source(String text, BodyReader in, Service service) {
        if (in.found() != ValueKind.TEXT) {
            throw invalid(text, "sourceQueueArns holds texts.");
        }
        String arn = in.text();
        return QueueUrls.ofArn(arn, service)
                .orElseThrow(() -> invalid(text, "There can be no queue " + Excerpt.of(arn) + " here."));
    }

    private static RedriveAllowPolicy.Permission permission(String text, String name) {
        for (RedriveAllowPolicy.Permission permission : RedriveAllowPolicy.Permission.values()) {
            if (permission.wireName().equals(name)) {
                return permission;
            }
        }
        throw invalid(text, "redrivePermission is allowAll, denyAll or byQueue.");
    }

    private static BadRequest invalid(String text, String reason) {
        return BadRequest.invalid(Excerpt.of(text), PARAMETER, reason);
    }
}
