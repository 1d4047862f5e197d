package id.lumbung.platform.observe;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.micrometer.tracing.autoconfigure.MicrometerTracingAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationFilter;
import io.micrometer.observation.transport.ReceiverContext;
import io.micrometer.observation.transport.SenderContext;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.handler.DefaultTracingObservationHandler;
import io.micrometer.tracing.handler.PropagatingReceiverTracingObservationHandler;
import io.micrometer.tracing.handler.PropagatingSenderTracingObservationHandler;
import io.micrometer.tracing.handler.TracingObservationHandler;
import io.micrometer.tracing.propagation.Propagator;

/// Traces that say what happened, where and how long it took, and leave out of whom it spoke: neither an address, in which
/// somebody may have typed a number, nor the words of an error, in which a database may have quoted one.
@AutoConfiguration(before = MicrometerTracingAutoConfiguration.class)
@ConditionalOnBean(Tracer.class)
class TraceConfiguration {

    /// The template of the address stays, as `uri`.
    @Bean
    ObservationFilter withoutAddresses() {
        return context -> context.removeHighCardinalityKeyValue("http.url");
    }

    @Bean
    @Order(MicrometerTracingAutoConfiguration.DEFAULT_TRACING_OBSERVATION_HANDLER_ORDER)
    DefaultTracingObservationHandler work(Tracer tracer) {
        return new DefaultTracingObservationHandler(tracer) {

            @Override
            public void onError(Observation.Context context) {
                nameError(this, context);
            }
        };
    }

    @Bean
    @Order(MicrometerTracingAutoConfiguration.RECEIVER_TRACING_OBSERVATION_HANDLER_ORDER)
    PropagatingReceiverTracingObservationHandler<ReceiverContext<?>> answers(Tracer tracer, Propagator propagator) {
        return new PropagatingReceiverTracingObservationHandler<>(tracer, propagator) {

            @Override
            public void onError(ReceiverContext<?> context) {
                nameError(this, context);
            }
        };
    }

    @Bean
    @Order(MicrometerTracingAutoConfiguration.SENDER_TRACING_OBSERVATION_HANDLER_ORDER)
    PropagatingSenderTracingObservationHandler<SenderContext<?>> questions(Tracer tracer, Propagator propagator) {
        return new PropagatingSenderTracingObservationHandler<>(tracer, propagator) {

            @Override
            public void onError(SenderContext<?> context) {
                nameError(this, context);
            }
        };
    }

    private static <T extends Observation.Context> void nameError(TracingObservationHandler<T> handler, T context) {
        var error = context.getError();
        if (error != null) {
            handler.getRequiredSpan(context).error(new Named(error));
        }
    }

    /// An error by the name of its kind alone.
    private static final class Named extends Exception {

        private static final long serialVersionUID = 1L;

        Named(Throwable error) {
            super(error.getClass().getName(), null, false, false);
        }
    }
}
