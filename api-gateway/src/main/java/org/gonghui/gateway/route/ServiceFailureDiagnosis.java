package org.gonghui.gateway.route;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.gonghui.kit.problem.Diagnosis;
import org.gonghui.kit.problem.Problem;

/** A service that could not be asked is no defect of the gateway. */
@Singleton
class ServiceFailureDiagnosis implements Diagnosis {

    @Override
    public Optional<Problem> of(Throwable failure) {
        return failure instanceof ServiceFailure service ? Optional.of(service.problem()) : Optional.empty();
    }
}
