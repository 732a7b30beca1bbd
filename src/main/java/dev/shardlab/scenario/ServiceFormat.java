package dev.shardlab.scenario;

import dev.shardlab.model.Service;
import dev.shardlab.scenario.form.Key;
import dev.shardlab.scenario.form.Shape;
import dev.shardlab.scenario.form.Texts;
import dev.shardlab.scenario.form.Type;

/** How it is written what service the laboratory stands for. */
final class ServiceFormat {

    private static final Type<String> REGION = Texts.checked(
            "region",
            "like `us-east-1`",
            "a region",
            "^[a-z0-9-]{1,64}$",
            "Write it like \"eu-central-1\".",
            text -> new Service(text, Service.DEFAULT.account(), true).region(),
            region -> region);
    private static final Type<String> ACCOUNT = Texts.checked(
            "account",
            "12 digits",
            "an account",
            "^[0-9]{12}$",
            "Write it like \"123456789012\".",
            text -> new Service(Service.DEFAULT.region(), text, true).account(),
            account -> account);

    static final Shape<Service> SERVICE = Shape.of("service", "What the laboratory stands for.", s -> {
        Key<Service, String> region = s.withDefault(
                "region",
                REGION,
                Service.DEFAULT.region(),
                "\"eu-central-1\"",
                "The region in ARNs and messages.",
                Service::region);
        Key<Service, String> account = s.withDefault(
                "account",
                ACCOUNT,
                Service.DEFAULT.account(),
                "\"123456789012\"",
                "The account in ARNs and messages.",
                Service::account);
        Key<Service, Boolean> limits = s.withDefault(
                "limits",
                Texts.yesNo(),
                true,
                "false",
                "`false`: puts, reads and calls are never throttled.",
                Service::limitsOn);
        return v -> new Service(v.get(region), v.get(account), v.get(limits));
    });

    private ServiceFormat() {}
}
