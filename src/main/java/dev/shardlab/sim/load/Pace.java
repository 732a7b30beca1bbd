package dev.shardlab.sim.load;

/**
 * When each record of a producer is due: the k-th when its rate curve has counted to {@code k - 1 + phase}. The phase, drawn
 * once per producer between 0 and 1, keeps producers of the same rate from marching in step; over any whole number of periods
 * the number of records is exact whatever the phase is.
 *
 * <p>Only the count of records taken moves on; a new rate at some time begins a new curve where the old one stood, so no
 * fraction of a record is lost or gained.
 */
public final class Pace {

    /** Later than any virtual time. */
    public static final long NEVER = Long.MAX_VALUE;

    private RateCurve curve;
    private long originMicros;
    private double nextCount;

    /** @param phase 0 to before 1 */
    public Pace(RateCurve curve, long originMicros, double phase) {
        this.curve = curve;
        this.originMicros = originMicros;
        this.nextCount = phase;
    }

    public Pace copy() {
        return new Pace(curve, originMicros, nextCount);
    }

    private double sinceOrigin(long nowMicros) {
        return (double) (nowMicros - originMicros);
    }

    /** When the record after {@code ahead} others is due, in microseconds of virtual time; {@link #NEVER} if it never is. */
    public long dueMicros(int ahead) {
        double after = curve.microsAt(nextCount + ahead);
        return after < 0x1p62 ? originMicros + (long) after : NEVER;
    }

    /** The next record is on its way. */
    public void take() {
        nextCount++;
    }

    /** From now on another rate. */
    public void change(long nowMicros, RateCurve to) {
        nextCount = Math.max(0, nextCount - curve.countAt(sinceOrigin(nowMicros)));
        originMicros = nowMicros;
        curve = to;
    }

    /** Records a second meant at a time. */
    public double perSecAt(long nowMicros) {
        return curve.perSecAt(sinceOrigin(nowMicros));
    }

    /** When the rate has to be told anew, later than {@code nowMicros}; {@link #NEVER} if never. */
    public long nextChangeMicros(long nowMicros) {
        double after = curve.nextChange(sinceOrigin(nowMicros));
        return after < 0x1p62 ? Math.max(originMicros + (long) Math.ceil(after), nowMicros + 1) : NEVER;
    }
}
