package dev.shardlab.wire.sign;

import dev.shardlab.model.ErrorCode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Verifies that a request was signed with one access key, lately.
 *
 * <p>The client derives a key from its secret for one day, region and service, and with it signs the time, that scope and the
 * hash of the canonical request. We do the same and compare; the secret itself is never sent. A request that somebody
 * recorded is good for another five minutes, as at the service.
 *
 * <p>Any region will do: a student's own default is as good as ours. Thread-safe.
 */
public final class Verifier {

    private static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final String TERMINATOR = "aws4_request";
    private static final Duration SKEW = Duration.ofMinutes(5);
    private static final int LONGEST_NUMBER = 200;
    private static final int LONGEST_PRESIGNED_SECONDS = 604_800;

    private final SigningKeys keys;
    private final String service;
    private final InstantSource clock;
    private volatile @Nullable DayKey lastKey;

    /** Deriving takes four rounds, and the next request most likely wants the same. */
    private static final class DayKey {
        final String scope;
        final byte[] key;

        DayKey(String scope, byte[] key) {
            this.scope = scope;
            this.key = key;
        }
    }

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    private final UsedSignatures used;

    /** @param service the name in the scope, as {@code kinesis} */
    public Verifier(SigningKeys keys, String service, InstantSource clock) {
        this(keys, service, clock, new UsedSignatures());
    }

    private Verifier(SigningKeys keys, String service, InstantSource clock, UsedSignatures used) {
        this.keys = keys;
        this.service = service;
        this.clock = clock;
        this.used = used;
    }

    /** One that knows which signatures were used before it began, from a folder, and keeps there which are from now on. */
    public static Verifier remembering(SigningKeys keys, String service, InstantSource clock, Path folder) {
        return new Verifier(
                keys, service, clock, new UsedSignatures(new SignatureNotes(folder, service), clock.instant()));
    }

    /** Null if the signature is right, and is so for the first time. */
    public @Nullable SignatureRefusal check(SignedParts request, Claim claim) {
        String bodyHash = Digests.hex(Digests.sha256(request.body()));
        return once(check(request, claim, () -> CanonicalRequest.of(request, claim, bodyHash)), request, claim);
    }

    /**
     * Of a request for an object, which says in its head what its body will be. Null if the signature is right, and is so for the
     * first time.
     *
     * @param payload what it says: a hash in hexadecimal, or a word for what is none
     */
    @Nullable
    SignatureRefusal checkObject(SignedParts request, Claim claim, String payload) {
        return once(check(request, claim, () -> CanonicalRequest.ofObject(request, claim, payload)), request, claim);
    }

    /** What the chunks of a body are signed with, whose head was signed so. */
    ChunkSignatures chunks(Claim claim) {
        CredentialScope scope = CredentialScope.of(claim.credential());
        return new ChunkSignatures(key(scope), claim.date(), scope.withoutKey(), claim.signature());
    }

    private @Nullable SignatureRefusal once(@Nullable SignatureRefusal refusal, SignedParts request, Claim claim) {
        return refusal == null && !used.isFirst(claim.signature(), number(request), goodUntil(claim), clock.instant())
                ? SignatureRefusal.invalid("Signature was used before: each request must be signed anew.")
                : refusal;
    }

    /**
     * What can be judged before the body has come: everything, if the request says what its body's hash will be, as many clients do
     * in {@code x-amz-content-sha256}; else all but the signature itself.
     */
    public @Nullable SignatureRefusal checkHead(SignedParts request, Claim claim) {
        String claimed = request.firstHeader("x-amz-content-sha256");
        return check(
                request,
                claim,
                claimed != null && SHA_256.matcher(claimed).matches()
                        ? () -> CanonicalRequest.of(request, claim, claimed)
                        : null);
    }

    /** @param canonical what was signed; null if that cannot be told yet */
    private @Nullable SignatureRefusal check(SignedParts request, Claim claim, @Nullable Supplier<String> canonical) {
        CredentialScope scope;
        try {
            scope = CredentialScope.of(claim.credential());
        } catch (IllegalArgumentException _) {
            return SignatureRefusal.incomplete("Credential must have exactly 5 slash-delimited elements, "
                    + "e.g. keyid/date/region/service/term, got '" + claim.credential() + "'");
        }
        Instant signedAt = SigningDate.parse(claim.date());
        if (signedAt == null) {
            return SignatureRefusal.incomplete("Date must be in ISO-8601 'basic format'. Got '" + claim.date()
                    + "'. See http://en.wikipedia.org/wiki/ISO_8601");
        }
        SignatureRefusal misfit = misfit(request, claim, scope, signedAt);
        if (misfit != null) {
            return misfit;
        }
        if (!scope.accessKeyId().equals(keys.accessKeyId())) {
            return new SignatureRefusal(
                    ErrorCode.UNRECOGNIZED_CLIENT, "The security token included in the request is invalid.");
        }
        if (canonical == null) {
            return null;
        }
        String toSign = String.join(
                "\n",
                ALGORITHM,
                SigningDate.text(signedAt),
                scope.withoutKey(),
                Digests.hex(Digests.sha256(canonical.get().getBytes(StandardCharsets.UTF_8))));
        String expected = Digests.hex(Digests.hmac(key(scope), toSign));
        return MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.US_ASCII),
                        claim.signature().getBytes(StandardCharsets.UTF_8))
                ? null
                : SignatureRefusal.invalid(
                        "The request signature we calculated does not match the signature you provided. Check"
                                + " your AWS Secret Access Key and signing method. Consult the service documentation for"
                                + " details.");
    }

    private @Nullable SignatureRefusal misfit(
            SignedParts request, Claim claim, CredentialScope scope, Instant signedAt) {
        if (!scope.terminator().equals(TERMINATOR)) {
            return SignatureRefusal.invalid("Credential should be scoped with a valid terminator: 'aws4_request', not '"
                    + scope.terminator() + "'.");
        }
        if (!scope.service().equals(service)) {
            return SignatureRefusal.invalid("Credential should be scoped to correct service: '" + service + "'. ");
        }
        String time = SigningDate.text(signedAt);
        if (!time.startsWith(scope.day()) || scope.day().length() != "yyyyMMdd".length()) {
            return SignatureRefusal.invalid(
                    "Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from" + " HTTP: '"
                            + scope.day() + "' != '" + time.substring(0, 8) + "', from '" + claim.date() + "'.");
        }
        if (!claim.signedHeaders().contains("host")) {
            return SignatureRefusal.invalid(
                    "'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.");
        }
        for (String name : request.headerNames()) {
            if (mustBeSigned(name) && !claim.signedHeaders().contains(name)) {
                return SignatureRefusal.invalid("'" + name + "' must be a 'SignedHeader' in the AWS Authorization.");
            }
        }
        for (String name : claim.signedHeaders()) {
            if (request.header(name).isEmpty()) {
                return SignatureRefusal.invalid(
                        "The request signature we calculated does not match the signature you provided."
                                + " The signed header '" + name + "' is not in the request.");
            }
        }
        return outOfTime(claim, signedAt);
    }

    /** What is not signed can be changed on the way: an action above all (Signature Version 4, canonical headers). */
    private static boolean mustBeSigned(String name) {
        return name.startsWith("x-amz-") || name.equals("content-type");
    }

    /** What the service's clients give to each request, and to each repetition of it; empty if this one did not. */
    private static String number(SignedParts request) {
        String invocation = request.firstHeader("amz-sdk-invocation-id");
        String attempt = request.firstHeader("amz-sdk-request");
        String number = invocation == null ? "" : invocation + " " + attempt;
        return number.length() <= LONGEST_NUMBER ? number : "";
    }

    /** Of a claim that was found good. */
    private Instant goodUntil(Claim claim) {
        Instant signedAt = SigningDate.parse(claim.date());
        return (signedAt == null ? clock.instant() : signedAt).plus(goodFor(claim));
    }

    /** @throws NumberFormatException if a presigned request says nothing of the kind */
    private static Duration goodFor(Claim claim) {
        String expires = claim.presigned() ? claim.expiresSeconds() : null;
        return expires == null
                ? SKEW
                : Duration.ofSeconds(Math.clamp(Long.parseLong(expires), 0, LONGEST_PRESIGNED_SECONDS));
    }

    private @Nullable SignatureRefusal outOfTime(Claim claim, Instant signedAt) {
        Instant now = clock.instant();
        Duration goodFor;
        try {
            goodFor = goodFor(claim);
        } catch (NumberFormatException _) {
            return SignatureRefusal.incomplete("X-Amz-Expires should be a number");
        }
        String time = SigningDate.text(signedAt);
        if (signedAt.isBefore(now.minus(goodFor))) {
            return SignatureRefusal.invalid("Signature expired: " + time + " is now earlier than "
                    + SigningDate.text(now.minus(goodFor)) + " (" + SigningDate.text(now) + " - "
                    + goodFor.toMinutes() + " min.)");
        }
        if (signedAt.isAfter(now.plus(SKEW))) {
            return SignatureRefusal.invalid("Signature not yet current: " + time + " is still later than "
                    + SigningDate.text(now.plus(SKEW)) + " (" + SigningDate.text(now) + " + 5 min.)");
        }
        return null;
    }

    private byte[] key(CredentialScope scope) {
        String name = scope.withoutKey();
        DayKey last = lastKey;
        if (last == null || !last.scope.equals(name)) {
            byte[] key = ("AWS4" + keys.secretAccessKey()).getBytes(StandardCharsets.UTF_8);
            for (String step : new String[] {scope.day(), scope.region(), scope.service(), scope.terminator()}) {
                key = Digests.hmac(key, step);
            }
            last = new DayKey(name, key);
            lastKey = last;
        }
        return last.key;
    }
}
