namespace hongyan::shell {}
