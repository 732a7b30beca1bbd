package dev.shardlab.api.kinesis.action;

import dev.shardlab.command.kinesis.ServiceCommand;
import dev.shardlab.command.kinesis.StreamSetting;

/** Switches shard-level metrics off. */
final class DisableEnhancedMonitoring extends Monitoring {

    DisableEnhancedMonitoring() {
        super("DisableEnhancedMonitoring");
    }

    @Override
    public ServiceCommand command(Request request) {
        return new StreamSetting.DisableEnhancedMonitoring(request.stream(), metrics(request));
    }
}
