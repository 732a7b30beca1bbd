package dev.shardlab.journal;

import dev.shardlab.live.Deed;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.scenario.ScenarioActions;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.sim.setup.TimedAction;
import java.util.Optional;

/**
 * How deeds stand in a journal. An action is written as in a scenario file, with its time from the start, so that there is one
 * format of actions; all else is numbers and names.
 *
 * @param start of the experiment
 */
record DeedFormat(VirtualTime start) {

    /** @throws IllegalArgumentException if the deed holds an action that no scenario file can hold */
    void append(Deed deed, FrameFile file) {
        PayloadWriter payload = new PayloadWriter().number(deed.branch());
        switch (deed) {
            case Deed.Took(int _, VirtualTime at, Action action) ->
                payload.text(ScenarioActions.write(new TimedAction(at.since(start), action)));
            case Deed.Forked(int _, int parent, VirtualTime at, String name) ->
                payload.number(parent).number(at.micros()).text(name);
            case Deed.Renamed(int _, String name) -> payload.text(name);
            case Deed.Deleted _ -> {}
            case Deed.Shown(int _, VirtualTime until) -> payload.number(until.micros());
            case Deed.WentLive(int _, VirtualTime at) -> payload.number(at.micros());
            case Deed.LiveEnded(int _, VirtualTime at) -> payload.number(at.micros());
            case Deed.Answered(int _, VirtualTime at, int changes, String question, String answer) ->
                payload.number(at.micros()).number(changes).text(question).text(answer);
        }
        file.append(typeOf(deed).code(), payload.bytes());
    }

    private static EntryType typeOf(Deed deed) {
        return switch (deed) {
            case Deed.Took _ -> EntryType.TOOK;
            case Deed.Forked _ -> EntryType.FORKED;
            case Deed.Renamed _ -> EntryType.RENAMED;
            case Deed.Deleted _ -> EntryType.DELETED;
            case Deed.Shown _ -> EntryType.SHOWN;
            case Deed.WentLive _ -> EntryType.WENT_LIVE;
            case Deed.LiveEnded _ -> EntryType.LIVE_ENDED;
            case Deed.Answered _ -> EntryType.ANSWERED;
        };
    }

    /**
     * The deed that an entry tells of; empty if it is of a type that tells of none.
     *
     * @throws IllegalArgumentException if the entry is of such a type, but makes no sense; the message is a part of a sentence
     */
    Optional<Deed> read(Frame frame) {
        for (EntryType type : EntryType.values()) {
            if (type.code() == frame.type()) {
                return read(type, new PayloadReader(frame));
            }
        }
        return Optional.empty();
    }

    private Optional<Deed> read(EntryType type, PayloadReader payload) {
        Deed deed =
                switch (type) {
                    case TOOK -> took(payload.number(), ScenarioActions.read(payload.text()));
                    case FORKED -> new Deed.Forked(payload.number(), payload.number(), time(payload), payload.text());
                    case RENAMED -> new Deed.Renamed(payload.number(), payload.text());
                    case DELETED -> new Deed.Deleted(payload.number());
                    case SHOWN -> new Deed.Shown(payload.number(), time(payload));
                    case WENT_LIVE -> new Deed.WentLive(payload.number(), time(payload));
                    case LIVE_ENDED -> new Deed.LiveEnded(payload.number(), time(payload));
                    case ANSWERED ->
                        new Deed.Answered(
                                payload.number(), time(payload), payload.number(), payload.text(), payload.text());
                    case ORIGIN, SEAL, CLOSED, CALL, REFUSED_CALL, PUT_OUTLINE -> null;
                };
        if (deed != null) {
            payload.end();
        }
        return Optional.ofNullable(deed);
    }

    private Deed took(int branch, TimedAction timed) {
        return new Deed.Took(branch, start.plus(timed.at()), timed.action());
    }

    private static VirtualTime time(PayloadReader payload) {
        return new VirtualTime(payload.longNumber());
    }
}
