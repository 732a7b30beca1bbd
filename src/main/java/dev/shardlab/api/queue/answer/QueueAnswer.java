package dev.shardlab.api.queue.answer;

import dev.shardlab.api.exchange.Answer;
import dev.shardlab.command.Protocol.OfQueues;
import dev.shardlab.command.queue.QueueReply.QueueRefused;
import dev.shardlab.model.queue.MessageAttribute;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Consumer;

/** The members of an answer, written one after the other. Lists and maps without anything in them are left out. */
public abstract sealed class QueueAnswer permits JsonAnswer, XmlAnswer {

    static final int OK = 200;

    /** Begins the answer to an action. */
    public static QueueAnswer of(OfQueues protocol, String action, String requestId) {
        return switch (protocol) {
            case JSON -> new JsonAnswer();
            case QUERY -> new XmlAnswer(action, requestId);
        };
    }

    /** An answer without members. */
    public static Answer nothing(OfQueues protocol, String action, String requestId) {
        return switch (protocol) {
            case JSON -> JsonAnswer.nothing();
            case QUERY -> XmlAnswer.nothing(action, requestId);
        };
    }

    /**
     * A refusal, whole: it says the error's name and its sentence, with the status of HTTP that the error has (400, 403 or 500).
     *
     * @param requestId for XML, which carries it in its text; JSON does not
     */
    public static Answer refusal(OfQueues protocol, QueueRefused refused, String requestId) {
        return switch (protocol) {
            case JSON -> JsonAnswer.refusal(refused);
            case QUERY -> XmlAnswer.refusal(refused, requestId);
        };
    }

    /**
     * A member that is text, escaped as its protocol needs it.
     *
     * @param name as in the API reference
     */
    public abstract void text(String name, String value);

    /**
     * A member that is {@code true} or {@code false}.
     *
     * @param name as in the API reference
     */
    public abstract void flag(String name, boolean value);

    /**
     * A list of texts.
     *
     * @param name in JSON
     * @param item the name of each in XML
     */
    public abstract void texts(String name, String item, List<String> values);

    /** How a map from text to text is named. */
    public enum Naming {
        ATTRIBUTES("Attributes", "Attribute", "Name"),
        TAGS("Tags", "Tag", "Key");

        final String json;
        final String entry;
        final String key;

        Naming(String json, String entry, String key) {
            this.json = json;
            this.entry = entry;
            this.key = key;
        }
    }

    /** A map from text to text, in the order of its keys. */
    public abstract void map(Naming naming, SortedMap<String, String> entries);

    /** What stands beside a message's body. */
    public abstract void messageAttributes(SortedMap<String, MessageAttribute> attributes);

    /**
     * A list of structures.
     *
     * @param name in JSON
     * @param item the name of each in XML
     * @param members writes those of one item into this answer
     */
    public abstract <T> void list(String name, String item, List<T> items, Consumer<T> members);

    /** Ends the answer, with status 200. Nothing may be written afterwards. */
    public abstract Answer end();
}
