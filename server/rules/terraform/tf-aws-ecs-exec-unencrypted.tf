resource "aws_ecs_cluster" "a" {
  configuration {
    # ruleid: tf-aws-ecs-exec-unencrypted
    execute_command_configuration {
      logging = "OVERRIDE"
    }
  }
}

resource "aws_ecs_cluster" "b" {
  configuration {
    # ruleid: tf-aws-ecs-exec-unencrypted
    execute_command_configuration {
      kms_key_id = aws_kms_key.exec.arn
      logging = "OVERRIDE"
      log_configuration {
        cloud_watch_log_group_name = "exec"
      }
    }
  }
}

resource "aws_ecs_cluster" "c" {
  configuration {
    # ok: tf-aws-ecs-exec-unencrypted
    execute_command_configuration {
      kms_key_id = aws_kms_key.exec.arn
      logging = "OVERRIDE"
      log_configuration {
        cloud_watch_encryption_enabled = true
        cloud_watch_log_group_name = "exec"
      }
    }
  }
}

resource "aws_ecs_cluster" "d" {
  setting {
    # ok: tf-aws-ecs-exec-unencrypted
    name = "containerInsights"
    value = "enabled"
  }
}
