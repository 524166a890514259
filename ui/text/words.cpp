namespace hongyan::text {}
