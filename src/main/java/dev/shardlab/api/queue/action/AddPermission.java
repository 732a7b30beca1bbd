package dev.shardlab.api.queue.action;

import dev.shardlab.api.body.Excerpt;
import dev.shardlab.api.shape.Member;
import dev.shardlab.command.queue.QueueCommand;
import dev.shardlab.model.Service;
import dev.shardlab.model.queue.QueueError;
import dev.shardlab.model.queue.QueueLimits;
import dev.shardlab.model.queue.QueueName;
import dev.shardlab.model.queue.QueuePolicy;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A permission becomes a statement of the queue's policy, as the service writes it. */
final class AddPermission extends SilentQueueAction {

    private static final Member<List<String>> ACCOUNTS = QueueInputs.texts("AWSAccountIds");
    private static final Member<List<String>> ACTIONS = QueueInputs.texts("Actions");

    /** Only the owner of a queue may do anything else (API Reference, AddPermission). */
    private static final List<String> PERMITTED = List.of(
            "*",
            "ChangeMessageVisibility",
            "DeleteMessage",
            "GetQueueAttributes",
            "GetQueueUrl",
            "ReceiveMessage",
            "SendMessage");

    AddPermission() {
        super("AddPermission", QueueInputs.QUEUE_URL, QueueInputs.LABEL, ACCOUNTS, ACTIONS);
    }

    @Override
    public QueueCommand command(QueueRequest request) {
        QueueName queue = request.queue();
        String label = request.label();
        List<String> accounts = given(request, ACCOUNTS, QueueLimits.MAX_PERMITTED_ACCOUNTS);
        List<String> actions = given(request, ACTIONS, QueueLimits.MAX_PERMITTED_ACTIONS);
        accounts.forEach(AddPermission::requireAccount);
        actions.forEach(AddPermission::requirePermitted);
        String arn = QueueUrls.arn(queue, request.service());
        return new QueueCommand.AddPermission(queue, statement(label, accounts, actions, arn), QueuePolicies.none(arn));
    }

    private static List<String> given(QueueRequest request, Member<List<String>> member, int most) {
        List<String> given = request.values().getOr(member, List.of());
        if (given.isEmpty()) {
            throw BadRequest.missing(member.name());
        }
        if (given.size() > most) {
            throw new BadRequest(
                    QueueError.OVER_LIMIT,
                    given.size() + " " + member.name() + " were found, maximum allowed is " + most + ".");
        }
        return given;
    }

    private static void requireAccount(String account) {
        if (!Service.isAccount(account)) {
            throw BadRequest.invalid("[" + Excerpt.of(account) + "]", "PrincipalId", "Unable to verify.");
        }
    }

    private static void requirePermitted(String action) {
        if (!PERMITTED.contains(action)) {
            throw BadRequest.invalid(
                    "SQS:" + Excerpt.of(action),
                    "ActionName",
                    "Only the queue owner is allowed to invoke this action.");
        }
    }

    /** Accounts are digits, and labels, actions and names of queues have nothing in them that JSON would write otherwise. */
    private static QueuePolicy.Statement statement(
            String label, List<String> accounts, List<String> actions, String arn) {
        return new QueuePolicy.Statement(
                label,
                "{\"Sid\":\"%s\",\"Effect\":\"Allow\",\"Principal\":{\"AWS\":%s},\"Action\":%s,\"Resource\":\"%s\"}"
                        .formatted(
                                label,
                                oneOrMore(accounts, account -> "arn:aws:iam::" + account + ":root"),
                                oneOrMore(actions, action -> "SQS:" + action),
                                arn));
    }

    /** One is a text, more are a list. */
    private static String oneOrMore(List<String> values, UnaryOperator<String> written) {
        String joined =
                values.stream().map(value -> "\"" + written.apply(value) + "\"").collect(Collectors.joining(","));
        return values.size() == 1 ? joined : "[" + joined + "]";
    }
}
