package dev.shardlab.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.shardlab.command.ClientRequest;
import dev.shardlab.command.Protocol.OfQueues;
import dev.shardlab.command.Reply;
import dev.shardlab.command.ServiceCall;
import dev.shardlab.command.queue.QueueCommand;
import dev.shardlab.command.queue.QueueReply.MessagesGiven;
import dev.shardlab.model.ClientName;
import dev.shardlab.model.Tags;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.queue.MessageEntry;
import dev.shardlab.model.queue.QueueChange;
import dev.shardlab.model.queue.QueueName;
import dev.shardlab.sim.setup.Conditions;
import dev.shardlab.sim.setup.NetworkSetup;
import dev.shardlab.sim.setup.Setup;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A client whose receive waits is answered when what it waits for happens, or its time is over. */
@Timeout(60)
class LatePollsTest {

    private static final VirtualTime START = VirtualTime.of(Instant.parse("2026-01-01T12:00:00Z"));
    private static final ClientName BOTO = new ClientName("Boto3");
    private static final QueueName JOBS = new QueueName("jobs");

    private final HandClock wall = new HandClock(START);
    private final Laboratory laboratory = Laboratory.open(
            Setup.of(new Conditions(START, Duration.ofMinutes(1), 1, new NetworkSetup(Duration.ZERO, Duration.ZERO))),
            name -> {
                throw new AssertionError("nobody asks for a file");
            });
    private final RequestQueue requests =
            laboratory.goLive(laboratory.trunk(), START, wall).join();

    @AfterEach
    void close() {
        laboratory.close();
    }

    private CompletableFuture<Reply> ask(QueueCommand asked) {
        ClientRequest said = new ClientRequest(BOTO, OfQueues.JSON, asked.apiName(), new byte[0]);
        return requests.ask(said, ServiceCall.ofClient(BOTO, asked));
    }

    /** Returns when it waits, so that the wall's time passes only afterwards. */
    private CompletableFuture<Reply> receive() {
        CompletableFuture<Reply> reply =
                ask(new QueueCommand.ReceiveMessage(JOBS, 1, null, Duration.ofSeconds(5), null));
        requests.branch().awaitPrepared();
        return reply;
    }

    private void create() {
        ask(new QueueCommand.CreateQueue(JOBS, QueueChange.NONE, Tags.NONE)).join();
    }

    @Test
    void a_message_that_comes_meanwhile_is_what_it_gets_with_a_handle_of_its_own() {
        create();
        CompletableFuture<Reply> first = receive();
        CompletableFuture<Reply> second = receive();
        wall.pass(Duration.ofSeconds(2));
        requests.branch().awaitPrepared();
        assertFalse(first.isDone() || second.isDone());
        ask(new QueueCommand.SendMessage(JOBS, MessageEntry.of("late"))).join();
        MessagesGiven given = assertInstanceOf(MessagesGiven.class, first.join());
        assertEquals("late", given.messages().getFirst().message().content().body());
        assertEquals(1, given.messages().getFirst().handle().receive());
        assertFalse(second.isDone());
    }

    @Test
    void when_its_time_is_over_it_gets_nothing_though_nobody_asks_anything() {
        create();
        CompletableFuture<Reply> waits = receive();
        wall.pass(Duration.ofSeconds(6));
        assertEquals(new MessagesGiven(List.of()), waits.join());
    }

    @Test
    void when_the_branch_is_not_live_any_more_it_is_not_answered() {
        create();
        CompletableFuture<Reply> waits = receive();
        requests.branch().awaitPrepared();
        requests.close();
        assertInstanceOf(
                RequestQueueClosed.class,
                assertThrows(CompletionException.class, waits::join).getCause());
    }
}
