resource "aws_ecs_cluster" "reports" {
  name = "shop"
  setting {
    # ruleid: tf-aws-ecs-insights-off
    value = "enabled"
  }
}

resource "aws_ecs_cluster" "archive" {
  name = "shop"
  setting {
    # ruleid: tf-aws-ecs-insights-off
    value = "enabled"
  }
}

resource "aws_ecs_cluster" "customers" {
  name = "shop"
  setting {
    # ok: tf-aws-ecs-insights-off
    value = "enabled"
  }
}

resource "aws_ecs_cluster" "shared" {
  name = "shop"
  setting {
    # ok: tf-aws-ecs-insights-off
    value = var.value
  }
}
