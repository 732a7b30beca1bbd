package dev.shardlab.journal;

import dev.shardlab.live.JournalEntry;
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
record JournalEntryFormat(VirtualTime start) {

    /** @throws IllegalArgumentException if the deed holds an action that no scenario file can hold */
    void append(JournalEntry deed, FrameFile file) {
        PayloadWriter payload = new PayloadWriter().number(deed.branch());
        switch (deed) {
            case JournalEntry.Took(int _, VirtualTime at, Action action) ->
                payload.text(ScenarioActions.write(new TimedAction(at.since(start), action)));
            case JournalEntry.Forked(int _, int parent, VirtualTime at, String name) ->
                payload.number(parent).number(at.micros()).text(name);
            case JournalEntry.Renamed(int _, String name) -> payload.text(name);
            case JournalEntry.Deleted _ -> {}
            case JournalEntry.Shown(int _, VirtualTime until) -> payload.number(until.micros());
            case JournalEntry.WentLive(int _, VirtualTime at) -> payload.number(at.micros());
            case JournalEntry.LiveEnded(int _, VirtualTime at) -> payload.number(at.micros());
            case JournalEntry.Answered(int _, VirtualTime at, int changes, String question, String answer) ->
                payload.number(at.micros()).number(changes).text(question).text(answer);
        }
        file.append(typeOf(deed).code(), payload.bytes());
    }

    private static EntryType typeOf(JournalEntry deed) {
        return switch (deed) {
            case JournalEntry.Took _ -> EntryType.TOOK;
            case JournalEntry.Forked _ -> EntryType.FORKED;
            case JournalEntry.Renamed _ -> EntryType.RENAMED;
            case JournalEntry.Deleted _ -> EntryType.DELETED;
            case JournalEntry.Shown _ -> EntryType.SHOWN;
            case JournalEntry.WentLive _ -> EntryType.WENT_LIVE;
            case JournalEntry.LiveEnded _ -> EntryType.LIVE_ENDED;
            case JournalEntry.Answered _ -> EntryType.ANSWERED;
        };
    }

    /**
     * The deed that an entry tells of; empty if it is of a type that tells of none.
     *
     * @throws IllegalArgumentException if the entry is of such a type, but makes no sense; the message is a part of a sentence
     */
    Optional<JournalEntry> read(EntryFrame frame) {
        for (EntryType type : EntryType.values()) {
            if (type.code() == frame.type()) {
                return read(type, new PayloadReader(frame));
            }
        }
        return Optional.empty();
    }

    private Optional<JournalEntry> read(EntryType type, PayloadReader payload) {
        JournalEntry deed =
                switch (type) {
                    case TOOK -> took(payload.number(), ScenarioActions.read(payload.text()));
                    case FORKED ->
                        new JournalEntry.Forked(payload.number(), payload.number(), time(payload), payload.text());
                    case RENAMED -> new JournalEntry.Renamed(payload.number(), payload.text());
                    case DELETED -> new JournalEntry.Deleted(payload.number());
                    case SHOWN -> new JournalEntry.Shown(payload.number(), time(payload));
                    case WENT_LIVE -> new JournalEntry.WentLive(payload.number(), time(payload));
                    case LIVE_ENDED -> new JournalEntry.LiveEnded(payload.number(), time(payload));
                    case ANSWERED ->
                        new JournalEntry.Answered(
                                payload.number(), time(payload), payload.number(), payload.text(), payload.text());
                    case ORIGIN, SEAL, CLOSED, CALL, REFUSED_CALL, PUT_OUTLINE, SEND_OUTLINE, DELIVERY_OUTLINE -> null;
                };
        if (deed != null) {
            payload.end();
        }
        return Optional.ofNullable(deed);
    }

    private JournalEntry took(int branch, TimedAction timed) {
        return new JournalEntry.Took(branch, start.plus(timed.at()), timed.action());
    }

    private static VirtualTime time(PayloadReader payload) {
        return new VirtualTime(payload.longNumber());
    }
}
