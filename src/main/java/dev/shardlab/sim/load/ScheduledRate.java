package dev.shardlab.sim.load;

import dev.shardlab.model.VirtualTime;
import dev.shardlab.sim.setup.Rate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Constant from step to step, nothing before the first. */
record ScheduledRate(List<Piece> pieces) implements RateCurve {

    /** From {@code start} on, when {@code countBefore} records are due already. */
    record Piece(double start, double perSec, double countBefore) {
        double countAt(double micros) {
            return countBefore + perSec * (micros - start) / MICROS_PER_SECOND;
        }
    }

    static ScheduledRate of(Rate.Schedule schedule) {
        List<Piece> pieces = new ArrayList<>();
        Piece last = new Piece(0, 0, 0);
        pieces.add(last);
        List<Rate.Schedule.Step> steps = schedule.steps().stream()
                .sorted(Comparator.comparing(Rate.Schedule.Step::at))
                .toList();
        for (Rate.Schedule.Step step : steps) {
            double start = VirtualTime.toMicros(step.at());
            last = new Piece(start, step.perSec(), last.countAt(start));
            pieces.add(last);
        }
        return new ScheduledRate(List.copyOf(pieces));
    }

    @Override
    public double perSecAt(double micros) {
        return pieceAt(micros).perSec();
    }

    @Override
    public double countAt(double micros) {
        return pieceAt(micros).countAt(micros);
    }

    @Override
    public double microsAt(double count) {
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            boolean reaches = i + 1 == pieces.size() || pieces.get(i + 1).countBefore() > count;
            if (reaches && piece.perSec() > 0) {
                return piece.start() + Math.max(0, count - piece.countBefore()) * MICROS_PER_SECOND / piece.perSec();
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public double nextChange(double micros) {
        return pieces.stream()
                .mapToDouble(Piece::start)
                .filter(start -> start > micros)
                .findFirst()
                .orElse(Double.POSITIVE_INFINITY);
    }

    private Piece pieceAt(double micros) {
        Piece at = pieces.getFirst();
        for (Piece piece : pieces) {
            if (piece.start() <= micros) {
                at = piece;
            }
        }
        return at;
    }
}
