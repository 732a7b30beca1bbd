package dev.shardlab.engine.queue;

import static dev.shardlab.engine.queue.QueueLab.DEAD;
import static dev.shardlab.engine.queue.QueueLab.JOBS;
import static dev.shardlab.engine.queue.QueueLab.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.shardlab.command.Reply;
import dev.shardlab.command.queue.QueueCommand.AddPermission;
import dev.shardlab.command.queue.QueueCommand.RemovePermission;
import dev.shardlab.command.queue.QueueCommand.SetQueueAttributes;
import dev.shardlab.command.queue.QueueReply.QueueDone;
import dev.shardlab.command.queue.QueueReply.QueueRefused;
import dev.shardlab.model.queue.QueueAttribute;
import dev.shardlab.model.queue.QueueChange;
import dev.shardlab.model.queue.QueueError;
import dev.shardlab.model.queue.QueueName;
import dev.shardlab.model.queue.QueuePolicy;
import dev.shardlab.model.queue.QueueSettings;
import dev.shardlab.model.queue.RedriveAllowPolicy;
import dev.shardlab.model.queue.RedriveAllowPolicy.Permission;
import dev.shardlab.model.queue.RedrivePolicy;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What others may do with a queue: it is kept and shown, and whose dead letters it takes is obeyed. */
class PermissionsTest {

    private static final QueuePolicy NONE = new QueuePolicy(List.of("\"Version\":\"2008-10-17\""), List.of());

    private final QueueLab jobs = QueueLab.standard();

    private static QueuePolicy.Statement statement(String label) {
        return new QueuePolicy.Statement(label, "{\"Sid\":\"" + label + "\"}");
    }

    private Reply add(QueuePolicy.Statement statement) {
        return jobs.ask(new AddPermission(JOBS, statement, NONE));
    }

    private String policy() {
        return jobs.state().settings().access().policy().toJson();
    }

    @Test
    void permissions_are_statements_of_the_policy_and_go_by_their_label() {
        assertEquals(new QueueDone(), add(statement("ada")));
        assertEquals(new QueueDone(), add(statement("bob")));
        assertEquals("{\"Version\":\"2008-10-17\",\"Statement\":[{\"Sid\":\"ada\"},{\"Sid\":\"bob\"}]}", policy());

        assertEquals(new QueueDone(), jobs.ask(new RemovePermission(JOBS, "ada")));
        assertEquals("{\"Version\":\"2008-10-17\",\"Statement\":[{\"Sid\":\"bob\"}]}", policy());

        jobs.ask(new RemovePermission(JOBS, "bob"));
        assertNull(jobs.state().settings().access().policy());
    }

    @Test
    void a_label_is_given_once_and_only_one_that_is_there_is_taken_away() {
        add(statement("ada"));
        assertEquals(
                refused(
                        QueueError.INVALID_PARAMETER_VALUE,
                        "Value ada for parameter Label is invalid. Reason: Already exists."),
                add(statement("ada")));
        assertEquals(
                refused(
                        QueueError.INVALID_PARAMETER_VALUE,
                        "Value bob for parameter Label is invalid. Reason: can't find label."),
                jobs.ask(new RemovePermission(JOBS, "bob")));
    }

    @Test
    void a_policy_has_at_most_20_statements_and_8192_bytes() {
        for (int i = 0; i < 20; i++) {
            assertEquals(new QueueDone(), add(statement("label-" + i)));
        }
        assertEquals(
                refused(QueueError.OVER_LIMIT, "21 Statements were found, maximum allowed is 20."),
                add(statement("one-too-many")));

        for (int i = 0; i < 20; i++) {
            jobs.ask(new RemovePermission(JOBS, "label-" + i));
        }
        assertEquals(
                new QueueDone(),
                add(new QueuePolicy.Statement(
                        "long", "x".repeat(8_192 - NONE.toJson().length()))));
        jobs.ask(new RemovePermission(JOBS, "long"));
        assertEquals(
                refused(QueueError.OVER_LIMIT, "A policy has at most 8192 bytes, but this one would have 8193."),
                add(new QueuePolicy.Statement(
                        "long", "x".repeat(8_193 - NONE.toJson().length()))));
    }

    @Test
    void a_queue_takes_the_dead_letters_of_those_queues_that_it_lets() {
        jobs.create(DEAD, QueueSettings.DEFAULT);
        allow(Permission.DENY_ALL);
        assertEquals(
                refused(
                        QueueError.INVALID_PARAMETER_VALUE,
                        "Value dead for parameter RedrivePolicy is invalid. Reason: The redrive allow policy of the"
                                + " dead-letter queue does not let jobs use it."),
                redrive());

        allow(Permission.BY_QUEUE, new QueueName("others"));
        assertEquals(QueueError.INVALID_PARAMETER_VALUE, errorOf(redrive()));
        allow(Permission.BY_QUEUE, new QueueName("others"), JOBS);
        assertEquals(new QueueDone(), redrive());
        allow(Permission.ALLOW_ALL);
        assertEquals(new QueueDone(), redrive());
    }

    private static QueueError errorOf(Reply reply) {
        return ((QueueRefused) reply).error();
    }

    private void allow(Permission permission, QueueName... sources) {
        set(
                DEAD,
                QueueSettings.DEFAULT.withAccess(QueueSettings.DEFAULT
                        .access()
                        .withRedriveAllow(new RedriveAllowPolicy(permission, List.of(sources)))),
                QueueAttribute.REDRIVE_ALLOW);
    }

    private Reply redrive() {
        return set(JOBS, QueueSettings.DEFAULT.withRedrive(new RedrivePolicy(DEAD, 3)), QueueAttribute.REDRIVE);
    }

    private Reply set(QueueName queue, QueueSettings values, QueueAttribute attribute) {
        return jobs.ask(new SetQueueAttributes(queue, QueueChange.of(values, List.of(attribute))));
    }
}
