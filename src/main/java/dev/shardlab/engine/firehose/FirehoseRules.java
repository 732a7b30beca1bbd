package dev.shardlab.engine.firehose;

import dev.shardlab.command.firehose.FirehoseCommand;
import dev.shardlab.command.firehose.FirehoseCommand.CreateDeliveryStream;
import dev.shardlab.command.firehose.FirehoseCommand.DeleteDeliveryStream;
import dev.shardlab.command.firehose.FirehoseCommand.DescribeDeliveryStream;
import dev.shardlab.command.firehose.FirehoseCommand.FailDestination;
import dev.shardlab.command.firehose.FirehoseCommand.FirehosePut;
import dev.shardlab.command.firehose.FirehoseCommand.ListDeliveryStreams;
import dev.shardlab.command.firehose.FirehoseCommand.ListTagsForDeliveryStream;
import dev.shardlab.command.firehose.FirehoseCommand.OneDeliveryStream;
import dev.shardlab.command.firehose.FirehoseCommand.StartDeliveryStreamEncryption;
import dev.shardlab.command.firehose.FirehoseCommand.StopDeliveryStreamEncryption;
import dev.shardlab.command.firehose.FirehoseCommand.TagDeliveryStream;
import dev.shardlab.command.firehose.FirehoseCommand.UntagDeliveryStream;
import dev.shardlab.command.firehose.FirehoseCommand.UpdateDestination;
import dev.shardlab.command.firehose.FirehoseReply.DeliveryStreamDescribed;
import dev.shardlab.command.firehose.FirehoseReply.DeliveryStreamMade;
import dev.shardlab.command.firehose.FirehoseReply.DeliveryStreamsListed;
import dev.shardlab.command.firehose.FirehoseReply.FirehoseDone;
import dev.shardlab.command.firehose.FirehoseReply.FirehoseRefused;
import dev.shardlab.engine.decision.Decision;
import dev.shardlab.engine.kinesis.KinesisRules;
import dev.shardlab.event.Event;
import dev.shardlab.event.FirehoseEvent.DeliveryEncryptionChanged;
import dev.shardlab.event.FirehoseEvent.DeliveryStreamCreated;
import dev.shardlab.event.FirehoseEvent.DeliveryStreamDeletionStarted;
import dev.shardlab.event.FirehoseEvent.DeliveryTagsChanged;
import dev.shardlab.event.FirehoseEvent.DestinationChanged;
import dev.shardlab.event.FirehoseEvent.DestinationUpdated;
import dev.shardlab.event.FirehoseEvent.FirehoseCallRefused;
import dev.shardlab.model.Caller;
import dev.shardlab.model.DeliveryStreamName;
import dev.shardlab.model.Service;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.firehose.DeliverySource.FromStream;
import dev.shardlab.model.firehose.DeliveryStatus;
import dev.shardlab.model.firehose.DeliveryStreamSettings;
import dev.shardlab.model.firehose.FirehoseLimits;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.state.firehose.DeliveryStreamState;
import dev.shardlab.state.firehose.FirehoseStates;
import dev.shardlab.state.kinesis.KinesisState;
import dev.shardlab.state.kinesis.StreamState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What comes of what is asked of a delivery stream.
 *
 * @param sources by their rules data streams are read
 */
public record FirehoseRules(KinesisRules sources) {

    /** The service has one destination a delivery stream, and names it so. */
    public static final String DESTINATION_ID = "destinationId-000000000001";

    /** How long a client's delivery stream is CREATING or DELETING. The laboratory's own; the service takes up to a minute. */
    private static final Duration TO_MAKE = Duration.ofSeconds(10);

    /** @param caller who asks; part of what happens by it */
    public Decision decide(
            FirehoseStates state, KinesisState streams, Caller caller, FirehoseCommand command, VirtualTime now) {
        return switch (command) {
            case ListDeliveryStreams asked -> Decision.answered(listed(state, asked));
            case OneDeliveryStream asked -> {
                try {
                    yield act(state, streams, caller, asked, now);
                } catch (FirehoseRefusal refusal) {
                    FirehoseRefused reply = refusal.reply();
                    yield new Decision(
                            List.of(new FirehoseCallRefused(
                                    now,
                                    asked.deliveryStream(),
                                    caller,
                                    asked.apiName(),
                                    reply.error(),
                                    reply.message())),
                            reply);
                }
            }
        };
    }

    /** When something is due next, in microseconds of virtual time; {@code Long.MAX_VALUE} if nothing is under way. */
    public static long nextDueMicros(FirehoseStates state) {
        return state.nextDueMicros();
    }

    /** The next thing that is due by now; nothing if nothing is. */
    public List<Event> elapse(FirehoseStates state, KinesisState streams, VirtualTime now) {
        return state.nextDue(now)
                .map(stream -> new FirehoseElapsing(streams, sources, state.seed(), now).next(stream))
                .orElse(List.of());
    }

    private static Decision act(
            FirehoseStates state, KinesisState streams, Caller caller, OneDeliveryStream command, VirtualTime now) {
        return switch (command) {
            case CreateDeliveryStream asked -> create(state, streams, caller, asked, now);
            case FirehoseCommand.OfExisting asked -> {
                DeliveryStreamState stream = state.find(asked.deliveryStream())
                        .orElseThrow(() -> FirehoseWords.notFound(streams.service(), asked.deliveryStream()));
                yield act(state, stream, streams.service(), caller, asked, now);
            }
        };
    }

    private static Decision act(
            FirehoseStates state,
            DeliveryStreamState stream,
            Service service,
            Caller caller,
            FirehoseCommand.OfExisting command,
            VirtualTime now) {
        return switch (command) {
            case DeleteDeliveryStream _ -> {
                requireStatus(stream, service, stream.status() != DeliveryStatus.CREATING);
                yield stream.status() == DeliveryStatus.DELETING
                        ? Decision.answered(new FirehoseDone())
                        : done(new DeliveryStreamDeletionStarted(now, stream.name(), dueAt(caller, now)));
            }
            case UpdateDestination asked -> done(updated(stream, service, asked, now));
            case FirehosePut asked -> {
                requireStatus(stream, service, stream.status() == DeliveryStatus.ACTIVE);
                yield Accepting.put(stream, caller, asked, service.limitsOn(), state.seed(), now);
            }
            case StartDeliveryStreamEncryption asked -> done(Encrypting.changed(stream, service, asked.key(), now));
            case StopDeliveryStreamEncryption _ -> done(Encrypting.changed(stream, service, null, now));
            case TagDeliveryStream asked ->
                done(new DeliveryTagsChanged(now, stream.name(), FirehoseTags.added(stream, asked.tags())));
            case UntagDeliveryStream asked ->
                done(new DeliveryTagsChanged(now, stream.name(), stream.tags().without(asked.keys())));
            case FailDestination asked -> done(new DestinationChanged(now, stream.name(), asked.down()));
            case DescribeDeliveryStream _ -> Decision.answered(described(stream));
            case ListTagsForDeliveryStream asked -> Decision.answered(FirehoseTags.listed(stream, asked));
        };
    }

    private static Decision create(
            FirehoseStates state, KinesisState streams, Caller caller, CreateDeliveryStream asked, VirtualTime now) {
        DeliveryStreamName name = asked.deliveryStream();
        if (state.find(name).isPresent()) {
            throw FirehoseWords.exists(streams.service(), name);
        }
        if (state.all().size() >= FirehoseLimits.MAX_DELIVERY_STREAMS) {
            throw FirehoseWords.tooMany(FirehoseLimits.MAX_DELIVERY_STREAMS);
        }
        if (asked.settings().source() instanceof FromStream source) {
            requireThere(streams, source.stream());
        }
        FirehoseTags.require(asked.tags());
        List<Event> events = new ArrayList<>();
        events.add(new DeliveryStreamCreated(now, name, asked.settings(), asked.tags(), dueAt(caller, now)));
        if (asked.key() != null) {
            Encrypting.requireDirectPut(asked.settings());
            events.add(new DeliveryEncryptionChanged(now, name, asked.key()));
        }
        return new Decision(events, new DeliveryStreamMade(name));
    }

    /** One that is still CREATING has no latest record to begin at. */
    private static void requireThere(KinesisState streams, StreamName source) {
        StreamState stream =
                streams.stream(source).orElseThrow(() -> FirehoseWords.noSource(streams.service(), source));
        if (stream.openShards().isEmpty()) {
            throw FirehoseWords.sourceNotActive(streams.service(), source);
        }
    }

    /** What an experiment begins with is there at once; what somebody asks for while it runs takes its time. */
    private static VirtualTime dueAt(Caller caller, VirtualTime now) {
        return caller instanceof Caller.Scenario ? now : now.plus(TO_MAKE);
    }

    private static DestinationUpdated updated(
            DeliveryStreamState stream, Service service, UpdateDestination asked, VirtualTime now) {
        requireStatus(stream, service, stream.status() == DeliveryStatus.ACTIVE);
        if (asked.version() != null && !asked.version().equals(Integer.toString(stream.version()))) {
            throw FirehoseWords.otherVersion(stream.name(), stream.version(), asked.version());
        }
        if (asked.destination() != null && !asked.destination().equals(DESTINATION_ID)) {
            throw FirehoseWords.noDestination(asked.destination());
        }
        try {
            DeliveryStreamSettings changed = asked.change().of(stream.settings());
            return new DestinationUpdated(now, stream.name(), changed);
        } catch (IllegalArgumentException e) {
            throw FirehoseWords.invalid(String.valueOf(e.getMessage()));
        }
    }

    private static void requireStatus(DeliveryStreamState stream, Service service, boolean isRight) {
        if (!isRight) {
            throw FirehoseWords.notActive(service, stream.name());
        }
    }

    private static DeliveryStreamDescribed described(DeliveryStreamState stream) {
        return new DeliveryStreamDescribed(
                stream.name(),
                stream.status(),
                stream.version(),
                stream.settings(),
                stream.createdAt(),
                stream.changedAt(),
                stream.activeSince(),
                stream.encryption().key());
    }

    private static DeliveryStreamsListed listed(FirehoseStates state, ListDeliveryStreams asked) {
        List<DeliveryStreamName> rest = state.all().stream()
                .filter(stream -> asked.type() == null
                        || stream.settings().source().wireName().equals(asked.type()))
                .map(DeliveryStreamState::name)
                .filter(name -> asked.after() == null || name.compareTo(asked.after()) > 0)
                .limit(asked.max() + 1L)
                .toList();
        return new DeliveryStreamsListed(
                rest.subList(0, Math.min(asked.max(), rest.size())), rest.size() > asked.max());
    }

    private static Decision done(Event event) {
        return new Decision(List.of(event), new FirehoseDone());
    }
}
