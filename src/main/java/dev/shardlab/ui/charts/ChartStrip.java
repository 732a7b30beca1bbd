package dev.shardlab.ui.charts;

import dev.shardlab.metrics.MetricSeries;
import dev.shardlab.metrics.kit.Buckets;
import dev.shardlab.state.LabState;
import dev.shardlab.ui.futures.OtherFuture;
import dev.shardlab.ui.futures.TwoFutures;
import dev.shardlab.ui.session.PlaySession;
import dev.shardlab.ui.theme.Fonts;
import dev.shardlab.ui.theme.Theme;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * What goes in, what is refused and how far the readers are behind, as charts side by side. A click in one goes to that
 * time. Where there is too little room there are fewer charts, and none at all in a strip that is too low.
 *
 * <p>A chart is repainted at the next pulse after something it shows has changed, and at no other time.
 */
public final class ChartStrip extends Region {

    private static final double HEIGHT = 84;
    private static final double LOWEST = 68;
    private static final double APART = 10;
    private static final double COMFORTABLE = 320;

    /** So many events are counted within a millisecond or a few; what is left waits for the next pulse. */
    private static final int EVENTS_PER_PULSE = 50_000;

    private final PlaySession session;
    private final MetricSeries series;
    private final List<ChartCard> streamCards;
    private final List<ChartCard> queueCards;
    private final List<ChartCard> deliveryCards;
    private final List<ChartCard> readingCards;
    private final CatchUp catchUp = new CatchUp();
    private final InvalidationListener onTheme = _ -> refresh();
    private final @Nullable TwoFutures futures;
    private @Nullable OtherFuture compared;
    private @Nullable MetricSeries otherSeries;
    private @Nullable Moments moments;
    private @Nullable ChartSubject shownKind;
    private boolean stale = true;

    /** @param theme the look; may change at any time */
    public ChartStrip(PlaySession session, ObservableValue<Theme> theme) {
        this(session, null, theme);
    }

    /** The charts of a session and, while there is one, of the future beside it. */
    public ChartStrip(TwoFutures futures, ObservableValue<Theme> theme) {
        this(futures.session(), futures, theme);
        futures.revisionProperty().addListener(_ -> refresh());
        futures.namingProperty().addListener(_ -> refresh());
    }

    private ChartStrip(PlaySession session, @Nullable TwoFutures futures, ObservableValue<Theme> theme) {
        Fonts.load();
        this.session = session;
        this.futures = futures;
        series = new MetricSeries(Buckets.covering(
                session.shown().start(),
                session.shown().end().since(session.shown().start())));
        streamCards = cards(theme, StreamChart.values());
        queueCards = cards(theme, QueueChart.values());
        deliveryCards = cards(theme, DeliveryChart.of(false));
        readingCards = cards(theme, DeliveryChart.of(true));
        shownKind = ShownSubject.of(session, futures).orElse(null);
        setId("charts");
        getChildren().setAll(cards());
        session.shown().timelineProperty().addListener(_ -> refresh());
        session.shown().timeProperty().addListener(_ -> refresh());
        session.shown().simulatedUntilProperty().addListener(_ -> refresh());
        session.selectionProperty().addListener(_ -> refresh());
        theme.addListener(new WeakInvalidationListener(onTheme));
    }

    private List<ChartCard> cards(ObservableValue<Theme> theme, Chart... charts) {
        return Stream.of(charts)
                .map(chart -> new ChartCard(chart, this::moments, theme, session.transport()::seek))
                .toList();
    }

    /** Those of the kind of store whose metrics are shown. */
    private List<ChartCard> cards() {
        return cardsOf(shownKind);
    }

    private List<ChartCard> cardsOf(@Nullable ChartSubject subject) {
        return switch (subject) {
            case null -> streamCards;
            case ChartSubject.OfStream _ -> streamCards;
            case ChartSubject.OfQueue _ -> queueCards;
            case ChartSubject.OfDeliveryStream(var _, boolean reads) -> reads ? readingCards : deliveryCards;
        };
    }

    /** What stands written on the charts that are shown. */
    public List<String> words() {
        return cards().stream()
                .filter(ChartCard::isVisible)
                .flatMap(card -> card.words().stream())
                .toList();
    }

    /** How long one period of the charts is. */
    public Duration period() {
        return series.buckets().width();
    }

    private void refresh() {
        stale = true;
        ChartSubject subject = ShownSubject.of(session, futures).orElse(null);
        boolean otherKind = !cardsOf(subject).equals(cards());
        shownKind = subject;
        if (otherKind) {
            getChildren().setAll(cards());
            requestLayout();
        }
        cards().forEach(ChartCard::requestLayout);
    }

    private @Nullable Moments moments() {
        if (stale) {
            boolean counted = series.advance(session.shown().log(), EVENTS_PER_PULSE);
            catchUp.continueUnless(advanceOther() && counted);
            ChartSubject subject = shownKind;
            moments = subject == null ? null : moments(subject);
            stale = false;
        }
        return moments;
    }

    /** Counts what has happened in the other future; of another one anew. */
    private boolean advanceOther() {
        OtherFuture now = futures == null ? null : futures.otherProperty().get();
        if (now != compared) {
            compared = now;
            otherSeries = now == null ? null : new MetricSeries(series.buckets());
        }
        return now == null
                || otherSeries == null
                || otherSeries.advance(now.timeline().log(), EVENTS_PER_PULSE);
    }

    private Moments moments(ChartSubject subject) {
        ChartMoment here = ChartMoment.of(
                session.scenario(), session.shown(), ChartMoment.Course.of(session.shown()), subject, series);
        OtherFuture other = compared;
        LabState there = other == null ? null : other.state();
        if (futures == null || other == null || there == null || otherSeries == null) {
            return Moments.alone(here);
        }
        ChartMoment.Course course =
                new ChartMoment.Course(there, other.timeline().log(), other.position(), other.simulatedUntil());
        return new Moments(
                here,
                ChartMoment.of(session.scenario(), session.shown(), course, subject, otherSeries),
                futures.namingProperty().get());
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double width = getWidth() - left - snappedRightInset();
        double height = getHeight() - snappedTopInset() - snappedBottomInset();
        List<ChartCard> cards = cards();
        int room = (int) Math.clamp((width + APART) / (ChartCard.NARROWEST + APART), 0, cards.size());
        List<ChartCard> shown = height < LOWEST ? List.of() : lastToGo(room);
        double each = snapSizeX((width + APART) / Math.max(1, room) - APART);
        for (ChartCard card : cards) {
            int place = shown.indexOf(card);
            card.setVisible(place >= 0);
            if (place >= 0) {
                card.resizeRelocate(left + place * (each + APART), snappedTopInset(), each, height);
            }
        }
    }

    /** So many charts, in their order, when those that can best be missed have gone. */
    private List<ChartCard> lastToGo(int room) {
        return cards().stream()
                .filter(card -> card.chart().goes() >= cards().size() - room)
                .toList();
    }

    @Override
    protected double computePrefHeight(double width) {
        return snappedTopInset() + HEIGHT + snappedBottomInset();
    }

    @Override
    protected double computeMaxHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return cards().size() * (COMFORTABLE + APART) - APART + snappedLeftInset() + snappedRightInset();
    }

    /** Runs only as long as there are events that no pulse has had time to count. */
    private final class CatchUp extends AnimationTimer {

        void continueUnless(boolean done) {
            if (done) {
                stop();
            } else {
                start();
            }
        }

        @Override
        public void handle(long ignored) {
            refresh();
        }
    }
}
