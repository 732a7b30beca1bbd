package dev.shardlab.state.firehose;

import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.kit.Agenda;
import dev.shardlab.state.kit.SortedTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is on its way from a delivery stream, by the numbers of the deliveries. Never changes: each change is another one. What is due, and
 * how many wait to be tried again, is known without walking all of them: while a bucket cannot be reached they may be many thousands.
 *
 * @param failing how many of them have failed at least once
 */
record OngoingDeliveries(SortedTree<Long, OngoingDelivery> byNumber, Agenda<Long> due, int failing) {

    static final OngoingDeliveries NONE = new OngoingDeliveries(SortedTree.empty(), Agenda.empty(), 0);

    /** With this one, in place of one of the same number. */
    OngoingDeliveries with(OngoingDelivery delivery) {
        long number = delivery.number();
        return new OngoingDeliveries(
                byNumber.with(number, delivery),
                due.with(number, delivery.dueAt().micros()),
                failing - failingOf(number) + (delivery.isFailing() ? 1 : 0));
    }

    OngoingDeliveries without(long number) {
        return new OngoingDeliveries(
                byNumber.without(number), due.with(number, Agenda.NEVER), failing - failingOf(number));
    }

    private int failingOf(long number) {
        return find(number).filter(OngoingDelivery::isFailing).isPresent() ? 1 : 0;
    }

    Optional<OngoingDelivery> find(long number) {
        return Optional.ofNullable(byNumber.get(number));
    }

    Optional<OngoingDelivery> dueBy(VirtualTime now) {
        return due.dueBy(now.micros()).flatMap(this::find);
    }

    /** What left first first. */
    List<OngoingDelivery> all() {
        List<OngoingDelivery> all = new ArrayList<>();
        byNumber.forEach(entry -> all.add(entry.getValue()));
        return all;
    }
}
