public import ArgumentParser
public import DossierModel

extension Stance: ExpressibleByArgument {}
extension Status: ExpressibleByArgument {}
extension Mode: ExpressibleByArgument {}
