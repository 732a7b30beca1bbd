package dev.shardlab.model.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Who may do what with a queue, as it was given (Amazon SQS API Reference, SetQueueAttributes: Policy). It is kept and shown; nobody is
 * kept out by it here.
 *
 * @param others its members beside the statements, each as JSON: {@code "Version":"2012-10-17"}
 * @param statements in their order
 */
public record QueuePolicy(List<String> others, List<Statement> statements) {

    /**
     * One statement.
     *
     * @param label its {@code Sid}; empty if it has none
     * @param json all of it, the label too
     */
    public record Statement(String label, String json) {}

    public QueuePolicy {
        others = List.copyOf(others);
        statements = List.copyOf(statements);
    }

    public boolean hasLabel(String label) {
        return statements.stream().anyMatch(statement -> statement.label().equals(label));
    }

    /** This policy, and the statement behind all others. */
    public QueuePolicy with(Statement statement) {
        List<Statement> more = new ArrayList<>(statements);
        more.add(statement);
        return new QueuePolicy(others, more);
    }

    /** This policy without the statements of that label. */
    public QueuePolicy without(String label) {
        return new QueuePolicy(
                others,
                statements.stream()
                        .filter(statement -> !statement.label().equals(label))
                        .toList());
    }

    /** As JSON, without white space. */
    public String toJson() {
        List<String> members = new ArrayList<>(others);
        members.add(statements.stream().map(Statement::json).collect(Collectors.joining(",", "\"Statement\":[", "]")));
        return "{" + String.join(",", members) + "}";
    }
}
