package dev.shardlab.sim.producer;

import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.RecordBatch;
import dev.shardlab.sim.dice.Dice;
import dev.shardlab.sim.load.KeyChooser;
import dev.shardlab.sim.load.KeyTable;
import dev.shardlab.sim.load.Pace;
import dev.shardlab.sim.load.PayloadMaker;
import dev.shardlab.sim.load.RateCurve;
import dev.shardlab.sim.setup.Source;

/** Records made up by chance: a pace, a choice of keys, a payload, each with its own dice. */
public final class GeneratedSource implements RecordSource {

    private final RateCurve curve;
    private final double phase;
    private final KeyChooser keys;
    private final PayloadMaker payloads;
    private Pace pace;
    private long made;

    private GeneratedSource(
            RateCurve curve, double phase, KeyChooser keys, PayloadMaker payloads, Pace pace, long made) {
        this.curve = curve;
        this.phase = phase;
        this.keys = keys;
        this.payloads = payloads;
        this.pace = pace;
        this.made = made;
    }

    /** @param name under which the other dice are forked */
    public static GeneratedSource of(Source.Generated source, double phase, long seed, String name) {
        RateCurve curve = RateCurve.of(source.rate());
        return new GeneratedSource(
                curve,
                phase,
                new KeyChooser(source.keys(), Dice.forked(seed, name + "/keys")),
                new PayloadMaker(source.payload(), Dice.forked(seed, name + "/payload")),
                new Pace(curve, 0, phase),
                0);
    }

    @Override
    public void begin(long nowMicros, Problems problems) {
        pace = new Pace(curve, nowMicros, phase);
    }

    @Override
    public long dueMicros(int ahead) {
        return pace.dueMicros(ahead);
    }

    @Override
    public void take(RecordBatch.Builder into, Problems problems) {
        make(into, pace.dueMicros(0));
        pace.take();
    }

    @Override
    public void takeExtra(RecordBatch.Builder into, long nowMicros, Problems problems) {
        make(into, nowMicros);
    }

    private void make(RecordBatch.Builder into, long atMicros) {
        KeyTable.Key key = keys.table().get(keys.next());
        into.add(key.text(), key.hash(), payloads.make(key.text(), ++made, new VirtualTime(atMicros)));
    }

    @Override
    public void changeRate(long nowMicros, double perSec) {
        pace.change(nowMicros, RateCurve.constant(perSec));
    }

    @Override
    public double perSecAt(long nowMicros) {
        return pace.perSecAt(nowMicros);
    }

    @Override
    public long nextRateChangeMicros(long nowMicros) {
        return pace.nextChangeMicros(nowMicros);
    }

    @Override
    public RecordSource copy() {
        return new GeneratedSource(curve, phase, keys.copy(), payloads.copy(), pace.copy(), made);
    }
}
