package dev.shardlab.engine.queue;

import dev.shardlab.command.queue.QueueCommand.AddPermission;
import dev.shardlab.command.queue.QueueCommand.RemovePermission;
import dev.shardlab.event.QueueEvent.QueueSettingsChanged;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.queue.QueueLimits;
import dev.shardlab.model.queue.QueuePolicy;
import dev.shardlab.state.queue.QueueState;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * AddPermission and RemovePermission: statements of a queue's policy, by label. The policy that comes of it is a setting like any other;
 * nobody is kept out by it here.
 */
final class Permissions {

    private static final String LABEL = "Label";

    private Permissions() {}

    static QueueSettingsChanged added(QueueState queue, AddPermission asked, VirtualTime now) {
        QueuePolicy before = queue.settings().access().policy();
        QueuePolicy policy = before == null ? asked.policy() : before;
        String label = asked.statement().label();
        if (policy.hasLabel(label)) {
            throw QueueWords.invalid(label, LABEL, "Already exists.");
        }
        if (policy.statements().size() >= QueueLimits.MAX_POLICY_STATEMENTS) {
            throw QueueWords.tooManyStatements();
        }
        return changed(queue, required(policy.with(asked.statement())), now);
    }

    /** A policy without statements is none. */
    static QueueSettingsChanged removed(QueueState queue, RemovePermission asked, VirtualTime now) {
        QueuePolicy policy = queue.settings().access().policy();
        if (policy == null || !policy.hasLabel(asked.label())) {
            throw QueueWords.invalid(asked.label(), LABEL, "can't find label.");
        }
        QueuePolicy left = policy.without(asked.label());
        return changed(queue, left.statements().isEmpty() ? null : left, now);
    }

    private static QueuePolicy required(QueuePolicy policy) {
        int bytes = policy.toJson().getBytes(StandardCharsets.UTF_8).length;
        if (bytes > QueueLimits.MAX_POLICY_BYTES) {
            throw QueueWords.policyTooLong(bytes);
        }
        return policy;
    }

    private static QueueSettingsChanged changed(QueueState queue, @Nullable QueuePolicy policy, VirtualTime now) {
        return new QueueSettingsChanged(
                now,
                queue.name(),
                queue.settings().withAccess(queue.settings().access().withPolicy(policy)));
    }
}
